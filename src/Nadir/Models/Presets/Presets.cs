namespace Nadir;

/// <summary>Networks that come with the library, one file each.</summary>
public static partial class Presets;
