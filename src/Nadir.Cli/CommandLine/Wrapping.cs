using System.Text;

namespace Nadir.Cli;

/// <summary>Breaks text into lines of a width.</summary>
internal static class Wrapping
{
    /// <summary>Words of a paragraph, broken between them; a longer word stands alone.</summary>
    public static IEnumerable<string> Words(string text, int width) => Join(text.Split(' ', StringSplitOptions.RemoveEmptyEntries), width, " ");

    /// <summary>Pieces with a gap between them, broken where the next does not fit.</summary>
    public static IEnumerable<string> Join(IEnumerable<string> pieces, int width, string gap)
    {
        var line = new StringBuilder();
        foreach (var piece in pieces)
        {
            if (line.Length > 0 && line.Length + gap.Length + piece.Length > width)
            {
                yield return line.ToString();
                line.Clear();
            }

            if (line.Length > 0)
                line.Append(gap);
            line.Append(piece);
        }

        if (line.Length > 0)
            yield return line.ToString();
    }

    /// <summary>Rows of a name and a text beside it; under it where there is no room.</summary>
    public static IEnumerable<string> Rows(IReadOnlyList<(string Name, string Text)> rows, int width, string indent = "  ")
    {
        if (rows.Count == 0)
            yield break;
        var longest = rows.Max(row => row.Name.Length);
        var isNarrow = width < indent.Length + longest + 2 + 30;
        foreach (var (name, text) in rows)
        {
            var column = isNarrow ? indent + "    " : indent + new string(' ', longest + 2);
            var lines = Words(text, Math.Max(20, width - column.Length)).ToList();
            if (isNarrow || lines.Count == 0)
                yield return indent + name;
            for (var i = 0; i < lines.Count; i++)
                yield return i == 0 && !isNarrow ? indent + name.PadRight(longest + 2) + lines[i] : column + lines[i];
        }
    }
}
