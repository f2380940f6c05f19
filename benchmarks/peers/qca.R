# What the R package QCA gives on tables, and how long it takes: an oracle that stands outside the
# product. This script only calls the package. Its code and its data sets stay where they are.
#
#   Rscript qca.R version
#   Rscript qca.R studies SPECIFICATION FOLDER    one line of tab-separated answers a fact
#   Rscript qca.R times FOLDER TIMES              process seconds, one process for all tables
#
# A line of the specification: id, data set (or a path ending in .csv), outcome, conditions,
# inclusion, PRI, expectations. Several values in one field are parted by commas; `-` is none.

suppressMessages(library(QCA))

figure <- function(x) {
  x <- suppressWarnings(as.numeric(x))
  ifelse(is.na(x), "-", formatC(x, digits = 12, format = "g"))
}

table_of <- function(name) {
  if (grepl("[.]csv$", name)) {
    return(read.csv(name, row.names = 1, check.names = FALSE))
  }
  loaded <- new.env()
  data(list = name, package = "QCA", envir = loaded)
  found <- get(name, envir = loaded)
  # Names only: the labels that newer versions add slow every step and change no figure.
  as.data.frame(lapply(found, as.numeric), row.names = rownames(found))
}

put <- function(...) cat(..., sep = "\t", fill = FALSE)
line <- function(...) { put(...); cat("\n") }

fits <- function(kind, place, terms, found) {
  whole <- found$sol.incl.cov
  line("model", kind, place, paste(terms, collapse = "+"),
       figure(whole$inclS), figure(whole$PRI), figure(whole$covS))
  each <- found$incl.cov
  for (i in seq_along(terms)) {
    row <- each[rownames(each) == terms[i], , drop = FALSE]
    if (nrow(row) == 0) row <- each[i, , drop = FALSE]
    line("term", kind, place, terms[i],
         figure(row$inclS), figure(row$PRI), figure(row$covS), figure(row$covU))
  }
}

models <- function(kind, found) {
  many <- length(found$solution)
  for (i in seq_len(many)) {
    fits(kind, i, found$solution[[i]], if (many == 1) found$IC else found$IC$individual[[i]])
  }
  many
}

rows <- function(table) {
  seen <- table$tt[table$tt$n > 0 | table$tt$OUT != "?", ]
  for (i in seq_len(nrow(seen))) {
    levels <- as.matrix(seen[i, seq_len(length(table$noflevels))])
    line("row", paste(levels, collapse = ","), as.character(seen$OUT[i]), seen$n[i],
         figure(seen$incl[i]), figure(seen$PRI[i]), as.character(seen$cases[i]))
  }
}

attempt <- function(kind, act) {
  tryCatch(act, error = function(e) {
    line("refused", kind, gsub("[\t\n]+", " ", conditionMessage(e)))
    NULL
  })
}

solutions <- function(table, expectations) {
  complex <- attempt("conservative", minimize(table, details = TRUE))
  if (!is.null(complex)) models("conservative", complex)
  found <- attempt("parsimonious", minimize(table, include = "?", details = TRUE))
  if (!is.null(found)) models("parsimonious", found)
  if (!is.null(found) && !all(expectations == "-")) {
    found <- attempt("intermediate",
                     minimize(table, include = "?", dir.exp = expectations, details = TRUE))
    for (pair in names(found$i.sol)) {
      one <- found$i.sol[[pair]]
      models(paste0("intermediate:", pair), one)
      for (kind in c("EC", "DC")) {
        lines <- rownames(one[[kind]])
        if (length(lines)) line("assumed", pair, kind, paste(sort(as.numeric(lines)), collapse = ","))
      }
    }
  }
}

# The unseen rows that any parsimonious model takes in. findRows(type = 2) is not asked for those
# taken in both for the outcome and for its absence: with several models it leaves some out that
# minimize() itself lists on both sides (row 42 of d.SS).
taken <- function(side, cases, one, outcome) {
  table <- truthTable(cases, outcome = outcome, conditions = strsplit(one$conditions, ",")[[1]],
                      incl.cut = as.numeric(one$inclusion), pri.cut = as.numeric(one$pri))
  found <- attempt(paste("taken", side), minimize(table, include = "?"))
  rows <- unique(unlist(lapply(found$SA, rownames)))
  if (length(rows)) line("taken", side, paste(sort(as.numeric(rows)), collapse = ","))
}

literals <- function(conditions, counts) {
  made <- lapply(seq_along(conditions), function(i) {
    if (counts[i] > 2) paste0(conditions[i], "[", seq_len(counts[i]) - 1, "]")
    else c(conditions[i], paste0("~", conditions[i]))
  })
  unlist(made)
}

needs <- function(cases, conditions, outcome, counts) {
  several <- any(counts > 2)
  bare <- sub("~", "", outcome)
  turned <- cases
  if (bare != outcome) turned[[bare]] <- 1 - turned[[bare]]
  for (each in literals(conditions, counts)) {
    asked <- each
    if (several && !grepl("[[]", each)) {
      asked <- paste0(sub("~", "", each), "[", ifelse(startsWith(each, "~"), 0, 1), "]")
    }
    found <- pof(asked, bare, turned, relation = "necessity")$incl.cov
    line("necessity", each, figure(found$inclN[1]), figure(found$RoN[1]), figure(found$covN[1]))
  }
  found <- attempt("superset", superSubset(cases, outcome = outcome, conditions = conditions,
                                           incl.cut = 0.9, ron.cut = 0.5)$incl.cov)
  for (i in seq_len(NROW(found))) {
    line("superset", gsub(" ", "", rownames(found)[i]),
         figure(found$inclN[i]), figure(found$RoN[i]), figure(found$covN[i]))
  }
}

studies <- function(specification, folder) {
  lines <- read.delim(specification, header = FALSE, colClasses = "character")
  for (i in seq_len(nrow(lines))) {
    one <- as.list(lines[i, ])
    names(one) <- c("id", "data", "outcome", "conditions", "inclusion", "pri", "expectations")
    conditions <- strsplit(one$conditions, ",")[[1]]
    bare <- sub("~", "", one$outcome)
    cases <- table_of(one$data)[, c(conditions, bare)]
    write.csv(cases, file.path(folder, paste0(one$id, ".csv")), quote = FALSE)
    table <- truthTable(cases, outcome = one$outcome, conditions = conditions, show.cases = TRUE,
                        incl.cut = as.numeric(one$inclusion), pri.cut = as.numeric(one$pri))
    sink(file.path(folder, paste0(one$id, ".tsv")))
    rows(table)
    solutions(table, strsplit(one$expectations, ",")[[1]])
    taken("for", cases, one, one$outcome)
    other <- if (bare == one$outcome) paste0("~", bare) else bare
    taken("against", cases, one, other)
    needs(cases, conditions, one$outcome, table$noflevels)
    sink()
  }
}

times <- function(folder, many) {
  for (path in sort(list.files(folder, pattern = "[.]csv$", full.names = TRUE))) {
    cases <- read.csv(path, row.names = 1)
    outcome <- names(cases)[ncol(cases)]
    spent <- c()
    for (turn in seq_len(many)) {
      start <- proc.time()
      table <- truthTable(cases, outcome = outcome, incl.cut = 0.8)
      found <- minimize(table, include = "?")
      spent <- c(spent, sum((proc.time() - start)[c(1, 2)]))
    }
    ways <- sapply(found$solution, function(one) paste(sort(one), collapse = "+"))
    line(sub("[.]csv$", "", basename(path)), figure(median(spent)),
         paste(sort(ways), collapse = " "))
  }
}

asked <- commandArgs(trailingOnly = TRUE)
if (asked[1] == "version") cat(as.character(packageVersion("QCA")), "\n")
if (asked[1] == "studies") studies(asked[2], asked[3])
if (asked[1] == "times") times(asked[2], as.integer(asked[3]))
