"""Record: open, check and start dossiers; say results in words; write briefings."""
