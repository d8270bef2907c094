using System.Text;

namespace Nadir;

/// <summary>Reads a svmlight file row by row.</summary>
internal sealed class SvmlightReader
{
    // One more than the highest index must fit, and the length of a list.
    private const int HighestIndex = int.MaxValue - 64;

    private readonly SvmlightText text;
    private readonly SvmlightOptions options;
    private bool isStarted;

    public SvmlightReader(DataStream content, SvmlightOptions options)
    {
        (text, this.options) = (new SvmlightText(content), options);
        Require.Defined(options.Targets);
        Require.Defined(options.Numbering);
        if (options.Features is { } features)
            Require.Positive(features);
    }

    /// <summary>The label of the last row.</summary>
    public double Label { get; private set; }

    /// <summary>The feature numbers of the last row, as the file says them; increasing.</summary>
    public List<int> Indices { get; } = [];

    /// <summary>The features of the last row.</summary>
    public List<double> Values { get; } = [];

    /// <summary>Reads the next row; false where there is none.</summary>
    /// <exception cref="DataException">A line is no row of numbers.</exception>
    public bool Read()
    {
        while (isStarted ? text.NextLine() : text.HasContent())
        {
            isStarted = true;
            var label = text.Next();
            if (label.IsEmpty)
                continue;
            ReadLabel(label);
            Indices.Clear();
            Values.Clear();
            while (text.Next() is { IsEmpty: false } pair)
                ReadPair(pair);
            return true;
        }

        return false;
    }

    private static string Shown(ReadOnlySpan<byte> token) =>
        string.Concat(Encoding.UTF8.GetString(token[..Math.Min(token.Length, 40)]).Select(c => char.IsControl(c) ? '?' : c));

    private void ReadLabel(ReadOnlySpan<byte> token)
    {
        if (SvmlightNumber.TryRead(token, out var label))
            Label = label + 0.0;
        else if (token.Contains((byte)':'))
            throw text.Fault($"a row begins with its label, got '{Shown(token)}'. Put a number before the features.");
        else if (token.Contains((byte)','))
            throw text.Fault($"rows with several labels ('{Shown(token)}') are not read. Keep one label a row, or make one file a label.");
        else
            throw text.Fault($"a label is a finite number, got '{Shown(token)}'. Number the classes.");
    }

    private void ReadPair(ReadOnlySpan<byte> token)
    {
        var colon = token.IndexOf((byte)':');
        if (colon == 3 && token.StartsWith("qid"u8))
        {
            if (!options.IgnoreQueries)
                throw text.Fault($"'{Shown(token)}' groups rows for ranking, which is not learned here. Set IgnoreQueries to read the rows without their groups.");
            return;
        }

        if (colon <= 0 || colon == token.Length - 1)
            throw text.Fault($"a feature is written number:value, got '{Shown(token)}'. Correct the line; this may be no svmlight file.");
        var index = ReadIndex(token[..colon], token);
        if (!SvmlightNumber.TryRead(token[(colon + 1)..], out var value))
            throw text.Fault($"'{Shown(token[(colon + 1)..])}' is no finite number. Fill in a number, or leave the feature out, which means 0.", colon + 1);
        Indices.Add(index);
        Values.Add(value);
    }

    private int ReadIndex(ReadOnlySpan<byte> digits, ReadOnlySpan<byte> token)
    {
        long index = 0;
        foreach (var digit in digits)
        {
            if (digit is < (byte)'0' or > (byte)'9')
                throw text.Fault($"a feature's number is a whole number, 0 or above, got '{Shown(token)}'. Correct the line.");
            index = (index * 10) + digit - '0';
            if (index > HighestIndex)
                throw text.Fault($"a feature's number is at most {HighestIndex}, got '{Shown(token)}'. Number the features anew.");
        }

        if (Indices.Count > 0 && index <= Indices[^1])
            throw text.Fault($"the numbers of features increase within a row, but {index} comes after {Indices[^1]}. Sort them, and keep each once.");
        if (index == 0 && options.Numbering == SvmlightNumbering.FromOne)
            throw text.Fault($"feature 0 in a file whose first feature is 1. Read it with Numbering FromZero or Auto.");
        var highest = options.Features - (options.Numbering == SvmlightNumbering.FromZero ? 1 : 0);
        if (index > highest)
            throw text.Fault($"feature {index} in a file of {options.Features} features, counted from {(options.Numbering == SvmlightNumbering.FromZero ? 0 : 1)}. Read it with more features.");
        return (int)index;
    }
}
