namespace Nadir;

/// <summary>The activation functions, one file each.</summary>
public static partial class Activations;
