"""Programs that tests run beside themselves: servers, workers and clients that are slow, hurried or stopped early."""
