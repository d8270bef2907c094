namespace Nadir;

/// <summary>The loss functions, one file each.</summary>
public static partial class Losses;
