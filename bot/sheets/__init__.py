"""Tables of influencers or posts as files: bytes -> cells -> figures -> a reply, a workbook and panels of a chart."""
