"""From a report to text, one module per format; knows nothing of the pipeline."""
