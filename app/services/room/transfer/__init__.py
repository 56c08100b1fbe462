"""What leaves a room and what comes back: results, sealed sheets, receipts."""
