using System.Runtime.CompilerServices;

namespace Nadir.Tests.Data;

/// <summary>Files beside a test that its script has made.</summary>
internal static class FigureFile
{
    public static string Of(string name, [CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "Figures", name);
}
