namespace Nadir;

/// <summary>What weights are held to after each step, one file each.</summary>
public static partial class Constraints;
