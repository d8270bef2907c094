using System.Globalization;
using System.Runtime.CompilerServices;
using Nadir.Tests.Conformance;

namespace Nadir.Tests.InformationMeasures;

public class InformationTests
{
    [Fact]
    public void Measures_OfTheTwoShooters_AreTheKnownFigures()
    {
        Assert.Equal(2.302585, Information.SelfInformation(0.1), 6);
        Assert.Equal(0.325083, Information.BinaryEntropy(0.1), 6);
        Assert.Equal(0.468996, Information.BinaryEntropy(0.1, InformationUnit.Bits), 6);
        Assert.Equal(0.007907, Information.BinaryEntropy(0.999), 6);
        Assert.Equal(Information.BinaryEntropy(0.1), Information.Entropy([0.1, 0.9]), 15);
    }

    /// <summary>The figures are made by information.py with scipy.stats.entropy.</summary>
    [Fact]
    public void EntropyAndDivergence_OfRandomDistributions_AgreeWithSciPy()
    {
        var lines = Figures().ToList();
        Assert.Equal(14, lines.Count);
        foreach (var (p, q, figures) in lines)
        {
            Near(figures[0], Information.Entropy(p));
            Near(figures[1], Information.Entropy(p, InformationUnit.Bits));
            Near(figures[2], Information.KullbackLeibler(p, q));
            Near(figures[3], Information.KullbackLeibler(p, q, InformationUnit.Bits));
        }
    }

    [Fact]
    public void CrossEntropy_IsEntropyPlusDivergence()
    {
        foreach (var (p, q, figures) in Figures())
        {
            Near(Information.Entropy(p) + Information.KullbackLeibler(p, q), Information.CrossEntropy(p, q));
            Near(figures[1] + figures[3], Information.CrossEntropy(p, q, InformationUnit.Bits));
        }

        var generator = new Philox(8, "information");
        for (var draw = 0; draw < 200; draw++)
        {
            var shape = new Shape(3, 1 + (draw % 7));
            var (p, q) = (Tensor.Normal(shape, generator, 0, 3, ElementType.Float64).Softmax(), Tensor.Normal(shape, generator, 0, 3, ElementType.Float64).Softmax());
            var sum = Information.Entropy(p) + Information.KullbackLeibler(p, q);
            var whole = Information.CrossEntropy(p, q);
            Assert.Equal(new Shape(3), whole.Shape);
            Assert.All(sum.ToArray<double>().Zip(whole.ToArray<double>()), pair => Near(pair.First, pair.Second));
        }
    }

    [Fact]
    public void Measures_AtZero_AreExact()
    {
        Assert.Equal(double.PositiveInfinity, Information.SelfInformation(0));
        Assert.Equal(BitConverter.DoubleToInt64Bits(0.0), BitConverter.DoubleToInt64Bits(Information.SelfInformation(1)));
        Assert.Equal([double.PositiveInfinity, 1, 0], Information.SelfInformation(Tensor.From([0.0, 0.5, 1]), InformationUnit.Bits).ToArray<double>());
        Assert.Equal(0, Information.Entropy([0, 1, 0]));
        Assert.Equal(0, Information.BinaryEntropy(0));
        Assert.Equal(0, Information.BinaryEntropy(1));
        Assert.Equal(1, Information.BinaryEntropy(0.5, InformationUnit.Bits));
        Assert.Equal(2, Information.Entropy([0.25, 0.25, 0.25, 0.25], InformationUnit.Bits), 15);
        Assert.Equal(1e-20 * ((20 * Math.Log(10)) + 1), Information.BinaryEntropy(1e-20), 1e-33);
        Assert.Equal(double.PositiveInfinity, Information.KullbackLeibler([0.5, 0.5], [1, 0]));
        Assert.Equal(double.PositiveInfinity, Information.CrossEntropy([0.5, 0.5], [1, 0]));
        Assert.Equal(Math.Log(2), Information.KullbackLeibler([1, 0], [0.5, 0.5]), 15);
        Assert.Equal(Math.Log(2), Information.CrossEntropy([1, 0], [0.5, 0.5]), 15);
        Assert.Equal(0, Information.CrossEntropy([1, 0], [1, 0]));
        Assert.Equal(0, Information.KullbackLeibler([0.1, 0.2, 0.7], [0.1, 0.2, 0.7]));
        Assert.Equal(310 * Math.Log(10), Information.KullbackLeibler([1, 0], [1e-310, 1]), 10);
    }

    [Fact]
    public void Measures_OfTensors_Differentiate()
    {
        var p = Tensor.Normal(new Shape(2, 3), new Philox(1, "p"), type: ElementType.Float64).RequiresGradient();
        var q = Tensor.Normal(new Shape(2, 3), new Philox(1, "q"), type: ElementType.Float64).RequiresGradient();
        FiniteDifference.Check(() => Information.Entropy(p.Softmax()), [p]);
        FiniteDifference.Check(() => Information.CrossEntropy(p.Softmax(), q.Softmax()), [p, q]);
        FiniteDifference.Check(() => Information.KullbackLeibler(p.Softmax(), q.Softmax(), InformationUnit.Bits), [p, q]);
        FiniteDifference.Check(() => Information.SelfInformation(p.Sigmoid()), [p]);

        // Along rows that add up to 1 a constant in the slope is not seen; the differences' steps are within what is allowed.
        var (rows, others) = (p.Detach().Softmax().RequiresGradient(), q.Detach().Softmax().RequiresGradient());
        FiniteDifference.Check(() => Information.Entropy(rows), [rows]);
        FiniteDifference.Check(() => Information.CrossEntropy(rows, others), [rows, others]);
        FiniteDifference.Check(() => Information.KullbackLeibler(rows, others), [rows, others]);
    }

    [Fact]
    public void WhatIsNoDistribution_IsRefused()
    {
        Says("from 0 to 1, got 1.5", () => Information.SelfInformation(1.5));
        Says("got NaN", () => Information.SelfInformation(double.NaN));
        Says("got -0.5 at position 1 of p", () => Information.SelfInformation(Tensor.From([0.5, -0.5])));
        Says("add up to 1, got 0.75 in row 0 of p", () => Information.Entropy([0.5, 0.25]));
        Says("in row 1 of p", () => Information.Entropy(Tensor.From(new[,] { { 0.5, 0.5 }, { 0.5, 0.75 } })));
        Says("got -0.5 in row 0 of p", () => Information.Entropy([1.5, -0.5]));
        Says("got NaN in row 0 of p", () => Information.Entropy([double.NaN, 1]));
        Says("at least one", () => Information.Entropy([]));
        Says("[p, 1 − p]", () => Information.Entropy(Tensor.Scalar(0.1)));
        Says("Float32 or Float64", () => Information.Entropy(Tensor.From([1L, 0])));
        Says("got 0.5 in row 0 of q", () => Information.CrossEntropy([1, 0], [0.5, 0]));
        Says("[2] and [3]", () => Information.KullbackLeibler([1, 0], [1, 0, 0]));
        Says("one element type", () => Information.KullbackLeibler(Tensor.From([1.0, 0]), Tensor.From([1.0f, 0])));
        Says("got -1", () => Information.BinaryEntropy(-1));
        Says("must be one of Nats, Bits", () => Information.Entropy([1], (InformationUnit)7));
    }

    private static void Near(double wanted, double got) =>
        Assert.True(wanted.Equals(got) || Math.Abs(wanted - got) <= 1e-13 * (1 + Math.Abs(wanted)), $"{got}, wanted {wanted}");

    private static void Says(string text, Func<object> call) => Assert.Contains(text, Assert.ThrowsAny<ArgumentException>(call).Message);

    private static IEnumerable<(double[] P, double[] Q, double[] Figures)> Figures([CallerFilePath] string source = "") =>
        File.ReadLines(Path.Combine(Path.GetDirectoryName(source)!, "information.csv")).Skip(1)
            .Select(line => line.Split(',').Select(Numbers).ToArray())
            .Select(cells => (cells[0], cells[1], cells[2..].Select(cell => cell[0]).ToArray()));

    private static double[] Numbers(string text) =>
        [.. text.Split(' ').Select(number => number == "inf" ? double.PositiveInfinity : double.Parse(number, CultureInfo.InvariantCulture))];
}
