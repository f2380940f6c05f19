"""A sample briefing that holds every kind of block, in both languages."""

from collections.abc import Callable
from datetime import date
from functools import cache

import pytest

from tregua.language import Language
from tregua.record.brief.charts import (
    Baseline,
    Baselines,
    CountsOverTime,
    Mark,
    Published,
    Window,
    baselines,
    counts_over_time,
    figure,
)
from tregua.record.brief.document import (
    Block,
    Box,
    Bullets,
    Document,
    Figure,
    Heading,
    PageBreak,
    Paragraph,
    Run,
    SourceEntry,
    SourceList,
    Table,
)
from tregua.record.brief.rendering import Format, render

Pair = tuple[str, str]


def told(language: Language, *pair: str) -> str:
    return pair[0] if language == "en" else pair[1]


def windows_chart(language: Language) -> CountsOverTime:
    police = told(language, "National Civil Police", "Policía Nacional Civil")
    forensic = told(language, "Institute of Legal Medicine", "Instituto de Medicina Legal")
    years = [(2010, 3987), (2011, 4371), (2012, 2576), (2013, 2490), (2014, 3912)]
    counted = [Window(date(y, 1, 1), date(y, 12, 31), n, police) for y, n in years]
    counted.append(Window(date(2012, 3, 1), date(2012, 12, 31), 1761, police, "1\u202f761"))
    years = [(2012, 2594), (2013, 2513), (2014, 3942)]
    counted += [Window(date(y, 1, 1), date(y, 12, 31), n, forensic) for y, n in years]
    return CountsOverTime(
        title=told(
            language,
            "Recorded killings per day, by recorded window and by who counted",
            "Homicidios registrados por día, por período registrado y por quien contó",
        ),
        per_day=told(language, "Recorded killings per day", "Homicidios registrados por día"),
        windows=tuple(counted),
        marks=(Mark(date(2012, 3, 9), told(language, "Truce begins", "Comienza la tregua")),),
        locale=language,
    )


def baselines_chart(language: Language) -> Baselines:
    return Baselines(
        title=told(
            language,
            "Recorded killings fewer than if each baseline had gone on, two years from March 2012",
            "Homicidios registrados menos que si cada referencia hubiera seguido, dos años",
        ),
        axis=told(language, "Recorded killings fewer", "Homicidios registrados menos"),
        rows=(
            Baseline(
                told(
                    language,
                    "The two years before, police windows; one month was not found",
                    "Los dos años anteriores, períodos de la policía; falta un mes",
                ),
                3650,
                4056,
            ),
            Baseline(
                told(language, "Whole years, police", "Años enteros, policía"),
                3292,
                3292,
            ),
        ),
        published=(
            Published(
                told(
                    language,
                    "Published by a party; official counts do not reproduce it",
                    "Publicada por una parte; los conteos oficiales no la reproducen",
                ),
                told(language, "spokesmen of the gangs", "voceros de las pandillas"),
                5539,
            ),
        ),
        locale=language,
    )


@cache
def pictures(language: Language) -> tuple[Figure, Figure]:
    first = figure(
        counts_over_time(windows_chart(language)),
        caption=(
            Run(told(language, "Each line is one recorded window. ", "Cada línea es un período. ")),
            Run(
                told(language, "Two counts stay two.", "Dos conteos siguen siendo dos."), cites=(2,)
            ),
        ),
        alt=told(
            language,
            "From about 11 to 12 a day in 2010 and 2011 to about 7 in 2012 and 2013, then near 11.",
            "De unos 11 a 12 por día en 2010 y 2011 a unos 7 en 2012 y 2013; luego cerca de 11.",
        ),
    )
    second = figure(
        baselines(baselines_chart(language)),
        caption=(Run(told(language, "What each range leans on.", "En qué se apoya cada una.")),),
        alt=told(
            language,
            "Ranges of 3,650 to 4,056 and 3,292; a party's figure of 5,539 apart from them.",
            "Valores de 3650 a 4056 y de 3292; aparte, la cifra de una parte: 5539.",
        ),
    )
    return first, second


def answers(t: Callable[[str, str], str]) -> tuple[Block, ...]:
    return (
        Heading(t("What is decided, and what is not", "Qué está decidido y qué no"), 1),
        Paragraph(
            (
                Run(
                    t(
                        "On what was on file, a limited agreement could be borne as a first step; "
                        "a transformation could not be told either way.",
                        "Con lo que constaba, un acuerdo limitado era posible como primer paso; "
                        "de una transformación no puede decirse ni una cosa ni la otra.",
                    ),
                    cites=(1,),
                ),
            ),
            "lead",
        ),
        Box(
            t("Limited agreement, as a first step", "Acuerdo limitado, como primer paso"),
            "met",
            (
                Paragraph(
                    (
                        Run(t("Both groups commanded their cells", "Ambos grupos mandaban")),
                        Run(t(" when it was written", " cuando se escribió"), emphasis=True),
                        Run(
                            t("; the state could pause.", "; el Estado podía pausar."), cites=(1, 2)
                        ),
                    )
                ),
                Bullets(
                    (
                        (Run(t("Mandate: tolerated, not written.", "Mandato: tolerado.")),),
                        (Run(t("End date: none on file.", "Fecha de término: no consta.")),),
                    )
                ),
            ),
        ),
        Box(
            t("Transformation", "Transformación"),
            "unclear",
            (
                Paragraph(
                    (
                        Run(t("What would change it: ", "Qué lo cambiaría: "), strong=True),
                        Run(
                            t(
                                "whether each group wished to go on in another form, and who "
                                "would have funded support beyond the first election.",
                                "si cada grupo deseaba seguir en otra forma, y quién habría "
                                "financiado el apoyo después de la primera elección.",
                            )
                        ),
                    )
                ),
            ),
        ),
        Box(
            t("Orderly dissolution", "Disolución ordenada"),
            "not_met",
            (
                Paragraph(
                    (Run(t("Neither group was weak.", "Ningún grupo era débil."), cites=(1,)),)
                ),
            ),
        ),
        Box(
            t("Before any outward step", "Antes de cualquier paso hacia afuera"),
            "plain",
            (Paragraph((Run(t("Ask counsel.", "Consulte a su abogada o abogado.")),)),),
        ),
    )


def reasoning(t: Callable[[str, str], str], language: Language) -> tuple[Block, ...]:
    first, second = pictures(language)
    header = (
        t("Period", "Período"),
        t("Who counted", "Quién contó"),
        t("Recorded", "Registrados"),
        t("Per day", "Por día"),
    )
    police, forensic = t("Police", "Policía"), t("Legal Medicine", "Medicina Legal")
    figures = [
        ("2010", police, "3\u202f987", t("10.9", "10,9")),
        ("2011", police, "4\u202f371", t("12.0", "12,0")),
        ("2012", police, "2\u202f576", t("7.0", "7,0")),
        ("2012", forensic, "2\u202f594", t("7.1", "7,1")),
    ]
    rows = tuple(tuple((Run(cell),) for cell in row) for row in figures)
    return (
        PageBreak(),
        Heading(t("The reasoning", "El razonamiento"), 1),
        Heading(t("What was counted", "Qué se contó"), 2),
        Paragraph(
            (
                Run(
                    t(
                        "Two institutions counted killings and their figures differ; both stand "
                        "here. Disappearances were counted elsewhere and are never added to them.",
                        "Dos instituciones contaron homicidios y sus cifras difieren; ambas "
                        "constan aquí. Las desapariciones se contaron aparte y nunca se suman.",
                    ),
                    cites=(2, 3),
                ),
            )
        ),
        first,
        Table(
            t("Recorded killings, by who counted", "Homicidios registrados, por quien contó"),
            header,
            rows,
            (2, 4, 2, 2),
            (2, 3),
        ),
        Heading(t("Against what", "Frente a qué"), 2),
        second,
        Paragraph(
            (
                Run(
                    t(
                        "A count that stands still does not show that people are safe.",
                        "Un conteo que no se mueve no muestra que la gente esté a salvo.",
                    )
                ),
            ),
            "note",
        ),
        Heading(t("How it was worked out", "Cómo se calculó"), 3),
        Paragraph((Run(t("Counts divided by days.", "Conteos divididos por días.")),), "small"),
    )


@cache
def briefing(language: Language) -> Document:
    def t(en: str, es: str) -> str:
        return told(language, en, es)

    seen = (
        t(
            "Working paper, 2024. Read whole. Grade B2.",
            "Documento de trabajo, 2024. Leído entero.",
        ),
        t("Police windows, as reported. Read in excerpt.", "Períodos de la policía, en extracto."),
        t("Yearbook of the institute. Place not checked.", "Anuario del instituto. Sin verificar."),
    )
    entries = tuple(SourceEntry(n, (Run(words),)) for n, words in enumerate(seen, 1))
    sources = (Heading(t("Sources", "Fuentes"), 1), SourceList(entries))
    return Document(
        title=t("The 2012 truce in El Salvador", "La tregua de 2012 en El Salvador"),
        subtitle=t("What was known, doubted and agreed", "Qué se sabía, se dudaba y se acordó"),
        language=language,
        made_on=date(2025, 3, 9),
        facts=(
            (t("Made on", "Hecho el"), t("9 March 2025", "9 de marzo de 2025")),
            (t("Data as of", "Datos al"), t("28 February 2014", "28 de febrero de 2014")),
            (t("Version", "Versión"), "1"),
        ),
        handling=t("Shareable: public material only", "Compartible: solo material público"),
        footer=t(
            "Working document. Tregua asks, compares and computes; "
            "it does not approve agreements or people.",
            "Documento de trabajo. Tregua pregunta, compara y calcula; "
            "no aprueba acuerdos ni personas.",
        ),
        page_words=t("Page {page} of {pages}", "Página {page} de {pages}"),
        blocks=(*answers(t), *reasoning(t, language), *sources),
    )


@cache
def rendered(language: Language, to: Format) -> bytes:
    return render(briefing(language), to)


@pytest.fixture(params=["en", "es"], scope="session")
def document(request: pytest.FixtureRequest) -> Document:
    """Return the sample briefing in each language in turn."""
    return briefing(request.param)


@pytest.fixture(scope="session")
def printed() -> Callable[[Document, Format], bytes]:
    """Return the sample briefing's bytes in a format, made once."""

    def of(document: Document, to: Format) -> bytes:
        return rendered(document.language, to)

    return of


@pytest.fixture(scope="session")
def over_time() -> Callable[[Language], CountsOverTime]:
    """Return what the sample's chart over time shows, in a language."""
    return windows_chart


@pytest.fixture(scope="session")
def compared() -> Callable[[Language], Baselines]:
    """Return what the sample's chart of baselines shows, in a language."""
    return baselines_chart
