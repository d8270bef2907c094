namespace Nadir;

/// <summary>Which names an archive's entries may have.</summary>
internal static class ZipName
{
    /// <summary>What is wrong with a name; null where nothing is.</summary>
    public static string? Fault(string name)
    {
        if (string.IsNullOrEmpty(name))
            return "it is empty";
        if (name.Contains('\\', StringComparison.Ordinal) || name.Contains(':', StringComparison.Ordinal) || name[0] == '/')
            return "it is a path of a machine";
        if (name.Any(char.IsControl))
            return "it holds a control character";
        return name.Split('/').Any(folder => folder is ".." or "." or "") ? "it leads out of the archive or nowhere" : null;
    }
}
