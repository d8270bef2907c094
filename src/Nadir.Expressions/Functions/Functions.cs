namespace Nadir.Expressions;

/// <summary>Every function and operator that formulas know.</summary>
internal static class Functions
{
    public static readonly Add Add = new();
    public static readonly Subtract Subtract = new();
    public static readonly Multiply Multiply = new();
    public static readonly Divide Divide = new();
    public static readonly Power Power = new();
    public static readonly Negate Negate = new();

    public static readonly Less Less = new();
    public static readonly LessOrEqual LessOrEqual = new();
    public static readonly Greater Greater = new();
    public static readonly GreaterOrEqual GreaterOrEqual = new();
    public static readonly Equal Equal = new();
    public static readonly NotEqual NotEqual = new();

    public static readonly And And = new();
    public static readonly Or Or = new();
    public static readonly Not Not = new();
    public static readonly Where Where = new();

    public static readonly Minimum Minimum = new();
    public static readonly Maximum Maximum = new();
    public static readonly Clip Clip = new();
    public static readonly Absolute Absolute = new();
    public static readonly Sign Sign = new();
    public static readonly Step Step = new();
    public static readonly Floor Floor = new();
    public static readonly Ceiling Ceiling = new();
    public static readonly Round Round = new();
    public static readonly Modulo Modulo = new();

    public static readonly SquareRoot SquareRoot = new();
    public static readonly CubeRoot CubeRoot = new();
    public static readonly Exponential Exponential = new();
    public static readonly ExponentialMinusOne ExponentialMinusOne = new();
    public static readonly Logarithm Logarithm = new();
    public static readonly LogarithmPlusOne LogarithmPlusOne = new();
    public static readonly Logarithm2 Logarithm2 = new();
    public static readonly Logarithm10 Logarithm10 = new();

    public static readonly Sine Sine = new();
    public static readonly Cosine Cosine = new();
    public static readonly Tangent Tangent = new();
    public static readonly ArcSine ArcSine = new();
    public static readonly ArcCosine ArcCosine = new();
    public static readonly ArcTangent ArcTangent = new();
    public static readonly ArcTangent2 ArcTangent2 = new();

    public static readonly HyperbolicSine HyperbolicSine = new();
    public static readonly HyperbolicCosine HyperbolicCosine = new();
    public static readonly HyperbolicTangent HyperbolicTangent = new();
    public static readonly AreaSine AreaSine = new();
    public static readonly AreaCosine AreaCosine = new();
    public static readonly AreaTangent AreaTangent = new();

    public static readonly Sigmoid Sigmoid = new();
    public static readonly Softplus Softplus = new();
    public static readonly Relu Relu = new();
    public static readonly ErrorFunction ErrorFunction = new();
    public static readonly Gaussian Gaussian = new();

    public static readonly Mean Mean = new();
    public static readonly Sum Sum = new();

    private static readonly Dictionary<string, Function> ByName = Index();

    /// <summary>All of them, operators too.</summary>
    public static IReadOnlyList<Function> All =>
    [
        Add, Subtract, Multiply, Divide, Power, Negate,
        Less, LessOrEqual, Greater, GreaterOrEqual, Equal, NotEqual,
        And, Or, Not, Where,
        Minimum, Maximum, Clip, Absolute, Sign, Step, Floor, Ceiling, Round, Modulo,
        SquareRoot, CubeRoot, Exponential, ExponentialMinusOne, Logarithm, LogarithmPlusOne, Logarithm2, Logarithm10,
        Sine, Cosine, Tangent, ArcSine, ArcCosine, ArcTangent, ArcTangent2,
        HyperbolicSine, HyperbolicCosine, HyperbolicTangent, AreaSine, AreaCosine, AreaTangent,
        Sigmoid, Softplus, Relu, ErrorFunction, Gaussian,
        Mean, Sum,
    ];

    /// <summary>The function that a name calls; null where there is none. Operators are not called.</summary>
    public static Function? Find(string name) => ByName.GetValueOrDefault(name);

    private static Dictionary<string, Function> Index()
    {
        var index = new Dictionary<string, Function>(StringComparer.Ordinal);
        foreach (var function in All)
        {
            foreach (var name in function.Aliases.Prepend(function.Name))
            {
                if (char.IsLetter(name[0]) && name is not ("and" or "or" or "not"))
                    index.Add(name, function);
            }
        }

        return index;
    }
}
