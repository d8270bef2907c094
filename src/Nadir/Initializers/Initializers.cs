namespace Nadir;

/// <summary>The first values of weights, one file each.</summary>
public static partial class Initializers;
