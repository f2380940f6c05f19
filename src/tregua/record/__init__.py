"""Documents, foreign formats and dossier folders."""
