"""What every package uses: folding, cleaning, decoding and shortening of text, a bounded cache, confined processes."""
