"""Making the demo's files anew; needs Chromium and the development packages, loading them needs neither."""
