"""Lists in files a person wrote: items added or written anew, everything else kept."""
