using System.Text;

namespace Nadir.Cli;

/// <summary>The last lines of a terminal, drawn again and again in place; finished lines scroll up above them.</summary>
internal sealed class LiveRegion(TextWriter terminal)
{
    private const string HideCursor = "\u001b[?25l", ShowCursor = "\u001b[?25h", ClearBelow = "\u001b[J";

    private int drawn;

    public void Open() => terminal.Write(HideCursor);

    /// <summary>Shows lines, the finished ones for good, in one write so that nothing flickers.</summary>
    public void Show(IEnumerable<string> finished, IReadOnlyList<string> lines)
    {
        var text = Erase();
        foreach (var line in finished)
            text.Append(line).Append('\n');
        text.AppendJoin('\n', lines);
        drawn = lines.Count;
        terminal.Write(text);
        terminal.Flush();
    }

    public void Close()
    {
        terminal.Write(Erase().Append(ShowCursor));
        terminal.Flush();
        drawn = 0;
    }

    private StringBuilder Erase()
    {
        var text = new StringBuilder();
        if (drawn > 0)
            text.Append('\r');
        if (drawn > 1)
            text.Append($"\u001b[{drawn - 1}A");
        return text.Append(ClearBelow);
    }
}
