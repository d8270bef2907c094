namespace Nadir.Figures;

/// <summary>What is known of a curve in a cell.</summary>
internal enum CellState
{
    /// <summary>Nothing is proven.</summary>
    Undecided,

    /// <summary>The function has no zero here.</summary>
    Empty,

    /// <summary>The function is 0 everywhere here.</summary>
    Full,

    /// <summary>For each x at most one y.</summary>
    OverX,

    /// <summary>For each y at most one x.</summary>
    OverY,

    /// <summary>Both, so that it meets each edge at most once.</summary>
    Monotone,
}
