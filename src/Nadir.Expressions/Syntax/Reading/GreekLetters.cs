namespace Nadir.Expressions;

/// <summary>Greek letters and their names: <c>θ</c> and <c>theta</c> are one name in formulas.</summary>
internal static class GreekLetters
{
    private static readonly string[] Names =
    [
        "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda", "mu", "nu", "xi",
        "omicron", "pi", "rho", "", "sigma", "tau", "upsilon", "phi", "chi", "psi", "omega",
    ];

    /// <summary>The name of a letter, with its other shapes; null for what is none.</summary>
    public static string? NameOf(char letter) => letter switch
    {
        >= 'α' and <= 'ω' and not 'ς' => Names[letter - 'α'],
        >= 'Α' and <= 'Ω' and not (char)0x03A2 => char.ToUpperInvariant(Names[letter - 'Α'][0]) + Names[letter - 'Α'][1..],
        'ς' or 'ϲ' => "sigma",
        'ϑ' => "theta",
        'ϕ' => "phi",
        'ϵ' => "epsilon",
        'ϰ' => "kappa",
        'ϱ' => "rho",
        '\u00B5' => "mu",
        '\u2126' => "Omega",
        _ => null,
    };

    /// <summary>Whether a name is a letter's.</summary>
    public static bool Contains(string name) =>
        name.Length > 0 && Array.IndexOf(Names, char.ToLowerInvariant(name[0]) + name[1..]) >= 0;
}
