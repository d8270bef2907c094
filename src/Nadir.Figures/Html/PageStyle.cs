using System.Reflection;

namespace Nadir.Figures;

/// <summary>The page's own style sheet and script, and the theme's colours as variables of the first.</summary>
internal static class PageStyle
{
    private static readonly Lazy<string> Sheet = new(() => Resource("page.css"));
    private static readonly Lazy<string> Code = new(() => Resource("page.js"));

    public static string Script => Code.Value;

    public static string Of(Theme theme)
    {
        var colors = $":root {{ {Variables(theme)} }}\n";
        if (theme.Alternative is { } dark)
            colors += $":root {{ color-scheme: light dark; }}\n@media (prefers-color-scheme: dark) {{ :root {{ {Variables(dark)} }} }}\n";
        return colors + Sheet.Value;
    }

    private static string Variables(Theme theme) => string.Join(
        " ",
        theme.Paints.Where(paint => !paint.Role!.StartsWith("series", StringComparison.Ordinal))
            .Select(paint => $"--{paint.Role}: {paint.Color};"));

    private static string Resource(string name)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
