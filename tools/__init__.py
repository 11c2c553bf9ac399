"""Programs for those who change Casebridge; the site itself needs none of them."""
