namespace Nadir;

/// <summary>The data sets that come with the library, one file each.</summary>
public static partial class Datasets;
