"""The published analyses R is asked about: which data set, which outcome, which cuts.

The publications are named as the help pages of the R packages QCA (3.23, 1.0-0 and 1.1-1) and
QCApro name them; the publications themselves were not opened. Cuts and expectations are chosen
here so that every step has work to do; they need not be those of the publication.
"""

from peers.in_r import Study

__all__ = ["PUBLISHED", "STUDIES"]

LIPSET = ("DEV", "URB", "LIT", "IND", "STB")
PROTEST = ("DEMOC", "ETHFRACT", "GEOCON", "POLDIS", "NATPRIDE")
WOMEN = ("ES", "QU", "WS", "WM", "LP")

PUBLISHED = {
    "LC": "Lipset 1959 in Rihoux and De Meur 2009, crisp",
    "LF": "Lipset 1959 in Ragin 2009, fuzzy",
    "LM": "Lipset 1959 in Cronqvist and Berg-Schlosser 2009, multi-value",
    "CVF": "Cebotari and Vink 2013, fuzzy",
    "Krook": "Krook 2010, crisp",
    "RS": "Caren and Panofsky 2005, in Ragin and Strand 2008, crisp",
    "HC": "Hino 2009, crisp",
    "NF": "Nieuwbeerta 1995 in Ragin 2005, fuzzy",
    "HarKem": "Hartmann and Kemmerzell 2010, multi-value",
    "Emme": "Emmenegger 2011, fuzzy",
    "d.HMN": "Hicks, Misra and Ng 1995, crisp",
    "d.Kil": "Kilburn 2004, crisp",
    "d.CS": "Cress and Snow 2000, crisp",
    "d.SS": "Schneider and Sadowski 2010, crisp",
    "d.SA": "Sager and Andereggen 2012, multi-value",
}


def study(
    name: str,
    data: str,
    outcome: str,
    conditions: tuple[str, ...],
    inclusion: float,
    expected: str,
    pri: float = 0.0,
) -> Study:
    """Make one study; `expected` has the levels of each condition, `-` for none."""
    levels = expected.split() if " " in expected else expected
    wanted = tuple(tuple(int(level) for level in one.strip("-")) for one in levels)
    return Study(name, data, outcome, conditions, inclusion, pri, wanted)


STUDIES = (
    study("lipset-crisp", "LC", "SURV", LIPSET, 1, "11111"),
    study("lipset-crisp-absent", "LC", "~SURV", LIPSET, 1, "00000"),
    study("lipset-fuzzy", "LF", "SURV", LIPSET, 0.8, "11111"),
    study("lipset-fuzzy-pri", "LF", "SURV", LIPSET, 0.8, "1--11", pri=0.75),
    study("lipset-fuzzy-absent", "LF", "~SURV", LIPSET, 0.8, "00000"),
    study("lipset-multi", "LM", "SURV", LIPSET, 1, "21111"),
    study("lipset-multi-two", "LM", "SURV", LIPSET, 1, "12 1 1 1 1"),
    study("cebotari-vink", "CVF", "PROTEST", PROTEST, 0.8, "01110"),
    study("cebotari-vink-absent", "CVF", "~PROTEST", PROTEST, 0.85, "10001"),
    study("krook", "Krook", "WNP", WOMEN, 1, "11111"),
    study("krook-absent", "Krook", "~WNP", WOMEN, 1, "00000"),
    study("ragin-strand", "RS", "REC", ("P", "E", "A", "S"), 1, "1111"),
    study("hino", "HC", "VOTE", ("FOREIGN", "UNEMP", "CONV", "PRES80"), 1, "1111"),
    study("nieuwbeerta", "NF", "W", ("A", "I", "M", "U"), 0.8, "1000"),
    study("hartmann-kemmerzell", "HarKem", "PB", ("C", "F", "T", "V"), 1, "1--1"),
    study("emmenegger", "Emme", "JSR", ("S", "C", "L", "R", "P", "V"), 0.8, "111110"),
    study("hicks-misra-ng", "d.HMN", "CO", ("LG", "CG", "PS", "UD", "WM"), 1, "11111"),
    study("kilburn", "d.Kil", "RT", ("MLC", "FRB", "CP", "WSR", "CS"), 1, "01111"),
    study("cress-snow", "d.CS", "REP", ("VI", "DT", "SA", "CS", "DF", "PF"), 1, "111111"),
    study(
        "schneider-sadowski",
        "d.SS",
        "O",
        ("NPM1", "NPM2", "NPM3", "NPM4", "NPM5", "NPM6"),
        1,
        "111111",
    ),
    study("sager-andereggen", "d.SA", "ACC", ("FED", "URB", "GER", "HIS", "COO"), 1, "01111"),
)
