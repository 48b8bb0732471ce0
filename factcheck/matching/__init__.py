"""Which facts could decide a claim."""
