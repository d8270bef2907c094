namespace Nadir;

/// <summary>How the learning rate changes, one file each.</summary>
public static partial class Schedules;
