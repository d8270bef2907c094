using Nadir.Expressions;

namespace Nadir.Tests.Expressions;

public sealed class MalformedFormulaTests
{
    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, MalformedFormulas.All.Count)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Parse_MalformedFormula_ShowsThePlaceAndSaysWhatToDo(int number)
    {
        var (text, column, words) = MalformedFormulas.All[number];
        var thrown = Assert.Throws<FormulaException>(() => Formula.Parse(text));

        Assert.Contains(words, thrown.Reason, StringComparison.Ordinal);
        Assert.True(column == thrown.Column, $"caret below column {thrown.Column}, not {column}:\n{thrown.Message}");
        Assert.Equal(text, thrown.Formula);
        var lines = thrown.Message.Split('\n');
        Assert.Equal(3, lines.Length);
        Assert.Equal(new string(' ', 2 + column - 1) + "^", lines[2]);
        Assert.Matches("[.?]$", lines[0]);
    }

    [Fact]
    public void Table_HasMoreThanHundredAndTwentyFormulas_EachOnce()
    {
        Assert.InRange(MalformedFormulas.All.Count, 121, 1000);
        Assert.Equal(MalformedFormulas.All.Count, MalformedFormulas.All.Select(one => one.Text).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Parse_OfALongFormula_ShowsWhatStandsAroundThePlace()
    {
        var text = string.Concat(Enumerable.Repeat("xyz + ", 100)) + "* y" + string.Concat(Enumerable.Repeat(" + uvw", 100));
        var thrown = Assert.Throws<FormulaException>(() => Formula.Parse(text));

        var lines = thrown.Message.Split('\n');
        Assert.Equal(601, thrown.Column);
        Assert.InRange(lines[1].Length, 50, 110);
        Assert.Equal('*', lines[1][lines[2].IndexOf('^', StringComparison.Ordinal)]);
        Assert.StartsWith("  …", lines[1], StringComparison.Ordinal);
        Assert.EndsWith("…", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_Null_IsRefused() => Assert.Throws<ArgumentNullException>(() => Formula.Parse(null!));
}
