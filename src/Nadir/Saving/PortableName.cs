using System.Text;

namespace Nadir;

/// <summary>Names of files and folders that Linux, macOS and Windows all accept and keep apart.</summary>
public static class PortableName
{
    /// <summary>The longest name, in UTF-8 bytes; leaves room for what saving adds to it.</summary>
    public const int MaximumLength = 200;

    private const string Forbidden = "<>:\"/\\|?*";
    private const int PreferredLength = 64;

    /// <summary>Returns a name that is fit for a file or folder, or says what is wrong with it.</summary>
    /// <exception cref="ArgumentException">The name cannot be used everywhere; the message gives one that
    /// can.</exception>
    public static string Check(string name)
    {
        var reason = Fault(name);
        if (reason is null)
            return name;
        throw Error.Argument(
            $"\"{name}\" cannot be a name: {reason}. Take for instance \"{From(name)}\".", nameof(name));
    }

    /// <summary>A usable name that resembles a text: what is not allowed becomes a hyphen.</summary>
    public static string From(string text)
    {
        var name = new StringBuilder();
        foreach (var rune in (text ?? "").EnumerateRunes())
        {
            var fits = rune.Value > ' ' && !Rune.IsControl(rune) && !Rune.IsWhiteSpace(rune)
                && rune != Rune.ReplacementChar && !Forbidden.Contains((char)Math.Min(rune.Value, char.MaxValue));
            if (Encoding.UTF8.GetByteCount(name.ToString()) + rune.Utf8SequenceLength > PreferredLength)
                break;
            if (fits)
                name.Append(rune);
            else if (name.Length > 0 && name[^1] != '-')
                name.Append('-');
        }

        var trimmed = name.ToString().Trim('-', '.');
        if (trimmed.Length == 0)
            return "unnamed";
        return IsReserved(trimmed) ? $"_{trimmed}" : trimmed;
    }

    private static string? Fault(string name)
    {
        if (string.IsNullOrWhiteSpace(name))
            return "it is empty";
        if (name is "." or "..")
            return "it means a folder";
        foreach (var letter in name)
        {
            if (char.IsControl(letter))
                return $"it holds the control character U+{(int)letter:X4}";
            if (Forbidden.Contains(letter, StringComparison.Ordinal))
                return $"it holds {letter}";
        }

        if (name.EnumerateRunes().Contains(Rune.ReplacementChar))
            return "it holds a broken character";
        if (name[0] == ' ' || name[^1] is ' ' or '.')
            return "it starts with a space or ends with a space or a dot";
        if (IsReserved(name))
            return "Windows reserves it";
        return Encoding.UTF8.GetByteCount(name) > MaximumLength ? $"it is longer than {MaximumLength} bytes" : null;
    }

    private static bool IsReserved(string name)
    {
        // Windows looks at what stands before the first dot, so nul.txt is as reserved as NUL.
        var stem = name.Split('.')[0].TrimEnd(' ').ToUpperInvariant();
        return stem is "CON" or "PRN" or "AUX" or "NUL" or "CONIN$" or "CONOUT$"
            || (stem.Length == 4
                && stem[..3] is "COM" or "LPT"
                && (char.IsAsciiDigit(stem[3]) || stem[3] is '¹' or '²' or '³'));
    }
}
