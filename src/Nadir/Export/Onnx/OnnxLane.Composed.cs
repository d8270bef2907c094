namespace Nadir;

/// <summary>Functions that ONNX lacks, composed so that no digits are lost where they are small.</summary>
internal readonly partial struct OnnxLane
{
    // Below it the tail is what the error function leaves of 1, above it a continued fraction, exact to 7 digits after 20 parts.
    private const double FarTail = 2;
    private const int Parts = 20;

    // From here on 1 + x is x.
    private const double Large = 1e17;

    // With t the tangent of half the size, e^-|x| - 1 is -2t/(1 + t); e^x - 1 = -e^x·(e^-x - 1).
    public static OnnxLane ExpM1(OnnxLane x)
    {
        var tangent = Tanh(0.5 * Abs(x));
        var below = -2 * tangent / (1 + tangent);
        return Select(x < 0, below, -(below * Exp(x)));
    }

    // The error of 1 + x, as the quotient shows it, sets the logarithm right.
    public static OnnxLane Log1P(OnnxLane x)
    {
        var sum = 1 + x;
        return Select(sum == 1, x, Select(x > Large, Log(x), Log(sum) * (x / (sum - 1))));
    }

    public static OnnxLane Softplus(OnnxLane x) => Max(x, 0) + Log1P(Exp(-Abs(x)));

    // ONNX Runtime has it for Float32 alone.
    public static OnnxLane Erf(OnnxLane x) => x.graph switch
    {
        { ElementType: ElementType.Float64 } graph => new(graph, graph.Cast(graph.Add("Erf", [graph.Cast(x.name!, OnnxType.Float)]), OnnxType.Double)),
        _ => Unary("Erf", x, Known<Float64>.Erf),
    };

    public static OnnxLane MillsRatio(OnnxLane x)
    {
        var far = Max(x, FarTail);
        var fraction = far;
        for (var part = Parts; part >= 1; part--)
            fraction = far + (part / fraction);
        var near = Min(x, FarTail);
        var tail = 1 - Erf(near * Math.Sqrt(0.5));
        return Select(x < FarTail, Math.Sqrt(Math.PI / 2) * Exp(0.5 * near * near) * tail, 1 / fraction);
    }
}
