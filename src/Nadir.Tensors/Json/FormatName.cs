using System.Globalization;

namespace Nadir.Tensors;

/// <summary>The name and version a file carries: <c>"format": "nadir-model/1"</c>.</summary>
public static class FormatName
{
    /// <summary>The member that holds it.</summary>
    public const string Member = "format";

    /// <summary>The text of a format, such as <c>nadir-model/1</c>.</summary>
    public static string Of(string kind, int version) =>
        string.Create(CultureInfo.InvariantCulture, $"{kind}/{version}");

    /// <summary>Checks what a file says it is, and returns its version.</summary>
    /// <param name="root">The file's outermost object.</param>
    /// <param name="kind">The kind the reader expects, such as <c>nadir-model</c>.</param>
    /// <param name="newest">The newest version the reader knows; all from 1 up to it are read.</param>
    /// <exception cref="DataException">The file is of another kind, or of a newer version.</exception>
    public static int Check(StrictValue root, string kind, int newest)
    {
        var member = root.Optional(Member)
            ?? throw root.Fault(
                $"\"{Member}\" is missing, expected \"{Of(kind, newest)}\". Pass a file that Nadir saved.");
        var text = member.Text();
        var slash = text.LastIndexOf('/');
        if (slash < 0
            || !int.TryParse(text.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            || version < 1)
        {
            throw member.Fault(
                $"\"{text}\" is no format name, expected \"{Of(kind, newest)}\". Pass a file that Nadir saved.");
        }

        var found = text[..slash];
        if (found != kind)
            throw member.Fault($"this is a {found}, expected a {kind}. Pass the right file or folder.");
        if (version > newest)
        {
            throw member.Fault(
                $"this is {text}, written by a newer Nadir; this one reads {kind} up to version {newest}. Update Nadir.");
        }

        return version;
    }
}
