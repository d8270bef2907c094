namespace Nadir;

/// <summary>A number that is a value of an ONNX graph: what is computed with it becomes operations. Known numbers stay numbers.</summary>
/// <remarks>A mask is a value of truth values. Not rounded as elsewhere: x·y + z, twice; the sign of −0 is not seen.</remarks>
internal readonly partial struct OnnxLane : ILane<OnnxLane>
{
    private readonly OnnxGraph? graph;
    private readonly string? name, truth;
    private readonly Float64 number;

    public OnnxLane(OnnxGraph graph, string name)
        : this(graph, name, null)
    {
    }

    /// <param name="truth">The mask where this is 1, if it is 0 elsewhere.</param>
    private OnnxLane(OnnxGraph graph, string name, string? truth) => (this.graph, this.name, this.truth) = (graph, name, truth);

    private OnnxLane(Float64 number) => this.number = number;

    private bool IsOne => graph is null && number.Number == 1;

    private bool IsZero => graph is null && number.Number == 0;

    public static implicit operator OnnxLane(double value) => new((Float64)value);

    public static OnnxLane operator +(OnnxLane left, OnnxLane right) => Binary("Add", left, right, static (x, y) => x + y);

    public static OnnxLane operator -(OnnxLane left, OnnxLane right) => Binary("Sub", left, right, static (x, y) => x - y);

    public static OnnxLane operator *(OnnxLane left, OnnxLane right) => left.IsOne ? right
        : right.IsOne ? left
        : Binary("Mul", left, right, static (x, y) => x * y);

    public static OnnxLane operator /(OnnxLane left, OnnxLane right) => Binary("Div", left, right, static (x, y) => x / y);

    public static OnnxLane operator -(OnnxLane value) => Unary("Neg", value, static x => -x);

    public static OnnxLane operator >(OnnxLane left, OnnxLane right) => Binary("Greater", left, right, static (x, y) => x > y);

    public static OnnxLane operator >=(OnnxLane left, OnnxLane right) => Binary("GreaterOrEqual", left, right, static (x, y) => x >= y);

    public static OnnxLane operator <(OnnxLane left, OnnxLane right) => Binary("Less", left, right, static (x, y) => x < y);

    public static OnnxLane operator <=(OnnxLane left, OnnxLane right) => Binary("LessOrEqual", left, right, static (x, y) => x <= y);

    public static OnnxLane operator ==(OnnxLane left, OnnxLane right) => left.truth is not null && right.IsZero
        ? !new OnnxLane(left.graph!, left.truth)
        : Binary("Equal", left, right, static (x, y) => x == y);

    public static OnnxLane operator !=(OnnxLane left, OnnxLane right) => left.truth is not null && right.IsZero
        ? new OnnxLane(left.graph!, left.truth)
        : left.graph is null && right.graph is null ? new(left.number != right.number)
        : !(left == right);

    public static OnnxLane operator &(OnnxLane left, OnnxLane right) => left.graph is null ? left.IsSet ? right : left
        : right.graph is null ? right & left
        : Binary("And", left, right, static (x, _) => x);

    public static OnnxLane operator |(OnnxLane left, OnnxLane right) => left.graph is null ? left.IsSet ? left : right
        : right.graph is null ? right | left
        : Binary("Or", left, right, static (x, _) => x);

    public static OnnxLane operator !(OnnxLane mask) => Unary("Not", mask, static x => !x);

    // Of a known mask all bits are set or none, which is no number or 0.
    private bool IsSet => double.IsNaN(number.Number);

    public static OnnxLane Select(OnnxLane mask, OnnxLane chosen, OnnxLane other)
    {
        if (mask.graph is not { } graph)
            return mask.IsSet ? chosen : other;
        var result = graph.Add("Where", [mask.name!, chosen.In(graph), other.In(graph)]);
        return new(graph, result, chosen.IsOne && other.IsZero ? mask.name : null);
    }

    public static OnnxLane IsNaN(OnnxLane x) => Unary("IsNaN", x, Float64.IsNaN);

    public static OnnxLane Fma(OnnxLane x, OnnxLane y, OnnxLane z) => (x * y) + z;

    public static OnnxLane Max(OnnxLane x, OnnxLane y) => Binary("Max", x, y, Float64.Max);

    public static OnnxLane Min(OnnxLane x, OnnxLane y) => Binary("Min", x, y, Float64.Min);

    public static OnnxLane Abs(OnnxLane x) => Unary("Abs", x, Float64.Abs);

    public static OnnxLane Sqrt(OnnxLane x) => Unary("Sqrt", x, Float64.Sqrt);

    public static OnnxLane Floor(OnnxLane x) => Unary("Floor", x, Float64.Floor);

    public static OnnxLane Round(OnnxLane x) => Unary("Round", x, Float64.Round);

    public static OnnxLane CopySign(OnnxLane size, OnnxLane sign) => sign.graph is null
        ? sign.number.Number < 0 ? -Abs(size) : Abs(size)
        : Select(sign < 0, -Abs(size), Abs(size));

    public static OnnxLane Exp(OnnxLane x) => Unary("Exp", x, Known<Float64>.Exp);

    public static OnnxLane Log(OnnxLane x) => Unary("Log", x, Known<Float64>.Log);

    public static OnnxLane Tanh(OnnxLane x) => Unary("Tanh", x, Known<Float64>.Tanh);

    public static OnnxLane Sigmoid(OnnxLane x) => Unary("Sigmoid", x, Known<Float64>.Sigmoid);

    public static OnnxLane Sin(OnnxLane x) => Unary("Sin", x, Known<Float64>.Sin);

    public static OnnxLane Cos(OnnxLane x) => Unary("Cos", x, Known<Float64>.Cos);

    public static OnnxLane Pow(OnnxLane x, OnnxLane y) => Binary("Pow", x, y, Known<Float64>.Pow);

    public override bool Equals(object? obj) => obj is OnnxLane other && name == other.name && number.Equals(other.number);

    public override int GetHashCode() => HashCode.Combine(name, number);

    /// <summary>The value's name in a graph; of a known number, a constant of the shape of x.</summary>
    public string In(OnnxGraph whole, string x) =>
        graph is null ? whole.Add("Expand", [In(whole), whole.Add("Shape", [x])]) : name!;

    private string In(OnnxGraph whole) => name ?? whole.Constant(number.Number);

    private static OnnxLane Unary(string operation, OnnxLane x, Func<Float64, Float64> known) =>
        x.graph is { } graph ? new(graph, graph.Add(operation, [x.name!])) : new(known(x.number));

    private static OnnxLane Binary(string operation, OnnxLane x, OnnxLane y, Func<Float64, Float64, Float64> known) =>
        (x.graph ?? y.graph) is { } graph ? new(graph, graph.Add(operation, [x.In(graph), y.In(graph)])) : new(known(x.number, y.number));

    /// <summary>Elementary functions of known numbers, which a lane has by its interface alone.</summary>
    private static class Known<L>
        where L : struct, ILane<L>
    {
        public static L Exp(L x) => L.Exp(x);

        public static L Log(L x) => L.Log(x);

        public static L Tanh(L x) => L.Tanh(x);

        public static L Sigmoid(L x) => L.Sigmoid(x);

        public static L Sin(L x) => L.Sin(x);

        public static L Cos(L x) => L.Cos(x);

        public static L Erf(L x) => L.Erf(x);

        public static L Pow(L x, L y) => L.Pow(x, y);
    }
}
