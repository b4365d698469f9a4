"""The kinds of page of the published site. Importing this package registers all of them."""
