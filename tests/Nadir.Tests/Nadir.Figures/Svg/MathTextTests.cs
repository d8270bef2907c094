using Nadir.Figures;

namespace Nadir.Tests.Figures;

public sealed class MathTextTests
{
    [Theory]
    [InlineData("loss", "loss")]
    [InlineData("$x^2 + y_1$", "x² + y₁")]
    [InlineData(@"$\lambda_1 \leq \infty$", "λ₁ ≤ ∞")]
    [InlineData(@"$\frac{a}{b}$", "a/b")]
    [InlineData(@"$\frac{a+1}{2b-c}$", "(a + 1)/(2b − c)")]
    [InlineData(@"$\frac{\partial L}{\partial w_i}$", "∂L/∂wᵢ")]
    [InlineData(@"$\sqrt{x}$ and $\sqrt{x+1}$", "√x and √(x + 1)")]
    [InlineData(@"$e^{-x^2}$", "e⁻ˣ²")]
    [InlineData(@"$\sin x \cdot \cos(x)$", "sin x·cos(x)")]
    [InlineData(@"$\hat{y}$", "y\u0302")]
    [InlineData(@"$\|w\|_2^2$", "‖w‖₂²")]
    [InlineData(@"$-1 < a - b$", "−1 < a − b")]
    [InlineData(@"$\text{weight decay} \in [0, 1)$", "weight decay ∈ [0, 1)")]
    [InlineData(@"$\sum_i w_i^2 \to \nabla f$", "∑ᵢwᵢ² → ∇f")]
    [InlineData(@"$\nabla_w \mathcal{L}, x \in \mathbb{R}^n, \mathbb{AZ}$", "∇_wℒ, x ∈ ℝⁿ, Aℤ")]
    [InlineData(@"$\unknown + 1$", @"\unknown + 1")]
    [InlineData(@"\alpha outside", @"\alpha outside")]
    [InlineData("$f'(x)$", "f′(x)")]
    public void MathText_Source_ReadsAsCharacters(string source, string plain) =>
        Assert.Equal(plain, MathText.Of(source).Plain);

    [Theory]
    [InlineData("from $5 to $10")]
    [InlineData("a price in $")]
    [InlineData("$ x$")]
    [InlineData("$x $")]
    [InlineData("$x$5")]
    [InlineData("$$")]
    public void MathText_DollarSignsThatArePrices_StayAsTyped(string text) => Assert.Equal(text, MathText.Of(text).Plain);

    [Theory]
    [InlineData("$x^$")]
    [InlineData("$_$")]
    [InlineData("${{{{$")]
    [InlineData("$}}}$")]
    [InlineData(@"$\frac$")]
    [InlineData(@"$\frac{a$")]
    [InlineData(@"$\sqrt$")]
    [InlineData(@"$\hat$")]
    [InlineData(@"$\text{$")]
    [InlineData(@"$\$")]
    [InlineData(@"$x^{y^{z^{w}}}$")]
    public void MathText_BrokenSource_StillGivesALine(string source)
    {
        var text = MathText.Of(source);
        Assert.True(double.IsFinite(text.Width(12)));
        Assert.All(text.Runs, run => Assert.InRange(run.Scale, 0.3, 1));
    }

    [Fact]
    public void MathText_DeepNesting_EndsInTime()
    {
        var text = MathText.Of("$" + string.Concat(Enumerable.Repeat("x^{", 5000)) + "$");
        Assert.True(text.Runs.Sum(run => run.Text.Length) <= 20_000);
        Assert.NotNull(MathText.Of("$" + string.Concat(Enumerable.Repeat(@"\frac{", 3000)) + "$").Plain);
        Assert.NotNull(MathText.Of("$" + string.Concat(Enumerable.Repeat(@"\sqrt", 3000)) + "$").Plain);
    }

    [Fact]
    public void MathText_Scripts_AreSmallerAndShifted()
    {
        var runs = MathText.Of("$a_i^2$").Runs;
        Assert.Equal(["a", "i", "2"], runs.Select(run => run.Text));
        Assert.True(runs[1].Rise < 0 && runs[2].Rise > 0 && runs[1].Scale < 1);
        Assert.True(runs[0].Italic && runs[1].Italic && !runs[2].Italic);
    }

    [Fact]
    public void MathText_Fit_NeverExceedsTheWidth()
    {
        foreach (var source in (string[])["$x^2 + y^2 + z^2 = 1$", "a long title with $\\lambda_1$ in it", "$a_{long index}$"])
        {
            var text = MathText.Of(source);
            for (var width = 10.0; width < 300; width += 7)
                Assert.True(text.Fit(13, width).Width(13) <= Math.Max(width, TextMetrics.Width("…", 13)) + 0.01, $"{source} at {width}");
            Assert.Same(text, text.Fit(13, 1000));
        }
    }

    [Theory]
    [InlineData("x", "x")]
    [InlineData("w1", "w₁")]
    [InlineData("lambda", "λ")]
    [InlineData("theta_12", "θ₁₂")]
    [InlineData("rate", "rate")]
    [InlineData("x_max", "x_max")]
    public void VariableName_Typeset_ReadsAsMathematics(string name, string plain) =>
        Assert.Equal(plain, MathText.Of(VariableName.Typeset(name)).Plain);

    // 2048 units an em; advance widths read from DejaVuSans.ttf 2.37.
    [Theory]
    [InlineData("λ", 1212)]
    [InlineData("θ", 1253)]
    [InlineData("Σ", 1294)]
    [InlineData("é", 1260)]
    [InlineData("\u00a0", 651)]
    [InlineData("≤", 1716)]
    [InlineData("₁", 821)]
    public void TextMetrics_SignsOfMathematics_AreAsWideAsInTheFont(string text, int units) =>
        Assert.Equal(units / 20.48, TextMetrics.Width(text, 100), 0.6);
}
