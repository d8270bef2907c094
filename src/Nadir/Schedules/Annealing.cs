namespace Nadir;

/// <summary>The line between a schedule's turning points.</summary>
public enum Annealing
{
    /// <summary>Half a cosine wave.</summary>
    Cosine,

    /// <summary>A straight line.</summary>
    Linear,
}
