"""公文: one structured document, three writers (HTML, Word, PDF), laid out by GB/T 9704. No Django, no clock."""
