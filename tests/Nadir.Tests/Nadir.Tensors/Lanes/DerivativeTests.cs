namespace Nadir.Tests.Lanes;

public class DerivativeTests
{
    private static readonly double[] Points = [-2.5, -1.25, -0.5, -0.1, 0.2, 0.75, 1.5, 3];

    [Fact]
    public void Derivatives_OfEachOrder_AreDifferencesOfTheOrderBelow()
    {
        CheckOrders(new Elu(1.5));
        CheckOrders(default(Softplus));
        CheckOrders(default(Cube));
        CheckOrders(default(HyperbolicTangent));
    }

    [Fact]
    public void Derivatives_OfTheCube_AreExact()
    {
        Assert.Equal(Points.Select(x => 3 * x * x), Values(default(Derivative<Cube>)));
        Assert.Equal(Points.Select(x => 6 * x), Values(default(Derivative<Derivative<Cube>>)));
        Assert.Equal(Points.Select(_ => 6.0), Values(default(Derivative<Derivative<Derivative<Cube>>>)));
    }

    [Fact]
    public void PartialDerivatives_OfAPairFunction_AreDifferencesOfTheOrderBelow()
    {
        CheckPartials(default(Wave));
        CheckPartials(default(TargetDerivative<Wave>));
        CheckPartials(default(PredictionDerivative<Wave>));
        CheckPartials(default(TargetDerivative<PredictionDerivative<Wave>>));
        CheckPartials(default(PredictionDerivative<PredictionDerivative<Wave>>));
    }

    [Fact]
    public void Kinks_OfADerivative_AreThoseOfItsFunction()
    {
        Assert.Equal([0.0], new Derivative<Elu>(new Elu(1.5)).Kinks.ToArray());
        Assert.Equal([], default(Derivative<Cube>).Kinks.ToArray());
    }

    private static void CheckOrders<F>(F function)
        where F : struct, IScalarFunction
    {
        CheckSlope(function);
        CheckSlope(new Derivative<F>(function));
        CheckSlope(new Derivative<Derivative<F>>(new(function)));
    }

    private static void CheckSlope<F>(F function)
        where F : struct, IScalarFunction
    {
        const double Step = 1e-5;
        var ones = Points.Select(_ => 1.0).ToArray();
        var slope = new double[Points.Length];
        Lanewise.Gradient(function, Points, Values(function), ones, slope);
        var above = Values(function, Step);
        var below = Values(function, -Step);
        for (var i = 0; i < slope.Length; i++)
            Assert.Equal((above[i] - below[i]) / (2 * Step), slope[i], 1e-8);
    }

    private static double[] Values<F>(F function, double shift = 0)
        where F : struct, IScalarFunction
    {
        var y = new double[Points.Length];
        Lanewise.Value(function, Points.Select(x => x + shift).ToArray(), y);
        return y;
    }

    private static void CheckPartials<F>(F function)
        where F : struct, IPairFunction
    {
        const double Step = 1e-5;
        double[] target = [-1, 0.4, 1.1, 2], prediction = [0.3, -0.9, 1.6, 0.1], ones = [1, 1, 1, 1], slope = new double[4];

        Lanewise.TargetGradient(function, target, prediction, ones, slope);
        Close(PairValues(function, target, Step, prediction, 0), PairValues(function, target, -Step, prediction, 0));
        Lanewise.PredictionGradient(function, target, prediction, ones, slope);
        Close(PairValues(function, target, 0, prediction, Step), PairValues(function, target, 0, prediction, -Step));

        void Close(double[] above, double[] below)
        {
            for (var i = 0; i < slope.Length; i++)
                Assert.Equal((above[i] - below[i]) / (2 * Step), slope[i], 1e-7);
        }
    }

    private static double[] PairValues<F>(F function, double[] target, double shift, double[] prediction, double other)
        where F : struct, IPairFunction
    {
        var y = new double[target.Length];
        Lanewise.Value(
            function, target.Select(v => v + shift).ToArray(), prediction.Select(v => v + other).ToArray(), y);
        return y;
    }

    private readonly record struct Elu(double Alpha) : IScalarFunction
    {
        public ReadOnlySpan<double> Kinks => new double[] { 0 };

        public L Value<L>(L x)
            where L : struct, ILane<L> => L.Select(x > 0, x, Alpha * L.ExpM1(x));

        public L Slope<L>(L x, L y)
            where L : struct, ILane<L> => L.Select(x > 0, 1, y + Alpha);
    }

    private readonly struct Softplus : IScalarFunction
    {
        public L Value<L>(L x)
            where L : struct, ILane<L> => L.Max(x, 0) + L.Log1P(L.Exp(-L.Abs(x)));

        public L Slope<L>(L x, L y)
            where L : struct, ILane<L> => L.Sigmoid(x);
    }

    private readonly struct Cube : IScalarFunction
    {
        public L Value<L>(L x)
            where L : struct, ILane<L> => x * x * x;

        public L Slope<L>(L x, L y)
            where L : struct, ILane<L> => 3 * x * x;
    }

    private readonly struct HyperbolicTangent : IScalarFunction
    {
        public L Value<L>(L x)
            where L : struct, ILane<L> => L.Tanh(x);

        public L Slope<L>(L x, L y)
            where L : struct, ILane<L> => 1 - y * y;
    }

    // target²·sin(target·prediction)
    private readonly struct Wave : IPairFunction
    {
        public L Value<L>(L target, L prediction)
            where L : struct, ILane<L> => target * target * L.Sin(target * prediction);

        public L TargetSlope<L>(L target, L prediction)
            where L : struct, ILane<L> =>
            2 * target * L.Sin(target * prediction) + target * target * prediction * L.Cos(target * prediction);

        public L PredictionSlope<L>(L target, L prediction)
            where L : struct, ILane<L> => target * target * target * L.Cos(target * prediction);
    }
}
