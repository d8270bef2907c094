using System.Diagnostics;
using Nadir.Expressions;

namespace Nadir.Tests.Expressions;

/// <summary>Any text is read or refused, and nothing else happens.</summary>
public sealed class FuzzTests
{
    private const string Signs = "xyab01.29e+-*/^()|,<>=!&∧¬√∛π∞θ²³⁻₁·×÷−≤≥≠ \t_πsincolgmaxwhrt中é😀\u0301\u200B\\[]{}'\"#@%?:;~$";

    [Fact]
    public void Parse_RandomSigns_ReadsOrRefuses()
    {
        var random = new Philox(1, "fuzz/signs");
        for (var made = 0; made < 20_000; made++)
        {
            var text = new string(Enumerable.Range(0, 1 + random.NextInt(30)).Select(_ => Signs[random.NextInt(Signs.Length)]).ToArray());
            ReadsOrRefuses(text);
        }
    }

    [Fact]
    public void Parse_MutatedFormulas_ReadsOrRefuses()
    {
        var random = new Philox(2, "fuzz/mutations");
        string[] good = [.. new FormulaGenerator(3, smooth: false).Take(200), .. MalformedFormulas.All.Select(one => one.Text)];
        var read = 0;
        for (var made = 0; made < 20_000; made++)
        {
            var text = good[random.NextInt(good.Length)];
            for (var times = 1 + random.NextInt(3); times > 0 && text.Length > 0; times--)
            {
                var (at, other) = (random.NextInt(text.Length), random.NextInt(text.Length));
                text = random.NextInt(4) switch
                {
                    0 => text.Remove(at, 1),
                    1 => text.Insert(at, Signs[random.NextInt(Signs.Length)].ToString()),
                    2 => text.Insert(at, text[Math.Min(at, other)..Math.Max(at, other)]),
                    _ => text[..at] + Signs[random.NextInt(Signs.Length)] + text[(at + 1)..],
                };
            }

            read += ReadsOrRefuses(text) ? 1 : 0;
        }

        Assert.InRange(read, 1000, 19_000);
    }

    private static bool ReadsOrRefuses(string text)
    {
        var clock = Stopwatch.StartNew();
        try
        {
            var formula = Formula.Parse(text);
            Assert.Equal(formula, Formula.Parse(formula.ToString()));
            _ = formula.ToLatex() + formula.Simplify();
            return true;
        }
        catch (FormulaException refused)
        {
            Assert.Equal(3, refused.Message.Split('\n').Length);
            return false;
        }
        catch (Exception thrown) when (thrown is not Xunit.Sdk.IAssertionException)
        {
            Assert.Fail($"{text}: {thrown}");
            return false;
        }
        finally
        {
            Assert.True(clock.Elapsed.TotalSeconds < 2, text);
        }
    }
}
