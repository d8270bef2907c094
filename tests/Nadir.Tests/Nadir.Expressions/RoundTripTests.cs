using Nadir.Expressions;

namespace Nadir.Tests.Expressions;

public sealed class RoundTripTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void ToString_GeneratedFormulas_ReadBackEqual(bool smooth)
    {
        foreach (var text in new FormulaGenerator(31, smooth).Take(400))
        {
            var formula = Formula.Parse(text);
            Assert.Equal(formula, Formula.Parse(formula.ToString()));
            Assert.Equal(formula.ToString(), Formula.Parse(formula.ToString()).ToString());
        }
    }

    [Fact]
    public void ToString_Numbers_ReadBackToTheSameBits()
    {
        var random = new Philox(1, "numbers");
        for (var made = 0; made < 5000; made++)
        {
            var number = BitConverter.UInt64BitsToDouble(random.NextBits64());
            if (!double.IsFinite(number))
                continue;
            var formula = Formula.Parse("x^2*y - x").With("x", number);
            Assert.Equal(formula, Formula.Parse(formula.ToString()));
            Assert.Equal(number, Formula.Parse("x").With("x", number).Evaluate());
            Assert.Equal(number, Formula.Parse(Formula.Parse("x").With("x", number).ToString()).Evaluate());
        }
    }
}
