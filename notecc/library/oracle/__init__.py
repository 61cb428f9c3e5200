"""Trajectories of PyTorch and Optax, and values of closed formulas: what rules are held to."""
