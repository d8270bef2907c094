namespace Nadir;

/// <summary>Penalties on weights and outputs, one file each.</summary>
public static partial class Regularizers;
