"""What a truce changed: studies of a dossier or of a table, told, written, looked back at."""
