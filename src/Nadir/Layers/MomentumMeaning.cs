namespace Nadir;

/// <summary>What the momentum of a running mean is the share of.</summary>
public enum MomentumMeaning
{
    /// <summary>What stays: running ← momentum·running + (1 − momentum)·batch. Keras.</summary>
    ShareKept,

    /// <summary>What comes in: running ← (1 − momentum)·running + momentum·batch. PyTorch.</summary>
    ShareTaken,
}
