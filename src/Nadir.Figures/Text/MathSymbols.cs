namespace Nadir.Figures;

/// <summary>What the commands of TeX for single characters and function names are written as.</summary>
internal static class MathSymbols
{
    private static readonly Dictionary<string, string> Letters = new()
    {
        ["alpha"] = "α",
        ["beta"] = "β",
        ["gamma"] = "γ",
        ["delta"] = "δ",
        ["epsilon"] = "ε",
        ["varepsilon"] = "ε",
        ["zeta"] = "ζ",
        ["eta"] = "η",
        ["theta"] = "θ",
        ["vartheta"] = "ϑ",
        ["iota"] = "ι",
        ["kappa"] = "κ",
        ["lambda"] = "λ",
        ["mu"] = "μ",
        ["nu"] = "ν",
        ["xi"] = "ξ",
        ["pi"] = "π",
        ["rho"] = "ρ",
        ["sigma"] = "σ",
        ["tau"] = "τ",
        ["upsilon"] = "υ",
        ["phi"] = "φ",
        ["varphi"] = "φ",
        ["chi"] = "χ",
        ["psi"] = "ψ",
        ["omega"] = "ω",
        ["ell"] = "ℓ",
    };

    private static readonly Dictionary<string, string> Upright = new()
    {
        ["Gamma"] = "Γ",
        ["Delta"] = "Δ",
        ["Theta"] = "Θ",
        ["Lambda"] = "Λ",
        ["Xi"] = "Ξ",
        ["Pi"] = "Π",
        ["Sigma"] = "Σ",
        ["Phi"] = "Φ",
        ["Psi"] = "Ψ",
        ["Omega"] = "Ω",
        ["infty"] = "∞",
        ["partial"] = "∂",
        ["nabla"] = "∇",
        ["sum"] = "∑",
        ["prod"] = "∏",
        ["int"] = "∫",
        ["cdot"] = "·",
        ["circ"] = "∘",
        ["ldots"] = "…",
        ["dots"] = "…",
        ["cdots"] = "⋯",
        ["prime"] = "′",
        ["forall"] = "∀",
        ["exists"] = "∃",
        ["emptyset"] = "∅",
        ["lVert"] = "‖",
        ["rVert"] = "‖",
        ["Vert"] = "‖",
        ["|"] = "‖",
        ["lvert"] = "|",
        ["rvert"] = "|",
        ["vert"] = "|",
        ["langle"] = "⟨",
        ["rangle"] = "⟩",
        ["{"] = "{",
        ["}"] = "}",
        ["%"] = "%",
        ["#"] = "#",
        ["&"] = "&",
        ["_"] = "_",
        ["$"] = "$",
        [","] = "\u00a0",
        [";"] = "\u00a0",
        [" "] = "\u00a0",
        ["quad"] = "\u00a0\u00a0",
        ["left"] = "",
        ["right"] = "",
        ["!"] = "",
    };

    private static readonly Dictionary<string, string> Relations = new()
    {
        ["leq"] = "≤",
        ["le"] = "≤",
        ["geq"] = "≥",
        ["ge"] = "≥",
        ["neq"] = "≠",
        ["ne"] = "≠",
        ["approx"] = "≈",
        ["sim"] = "∼",
        ["equiv"] = "≡",
        ["propto"] = "∝",
        ["in"] = "∈",
        ["notin"] = "∉",
        ["subset"] = "⊂",
        ["cup"] = "∪",
        ["cap"] = "∩",
        ["to"] = "→",
        ["rightarrow"] = "→",
        ["leftarrow"] = "←",
        ["Rightarrow"] = "⇒",
        ["mapsto"] = "↦",
        ["lt"] = "<",
        ["gt"] = ">",
        ["ll"] = "≪",
        ["gg"] = "≫",
        ["times"] = "×",
        ["pm"] = "±",
        ["mp"] = "∓",
    };

    private static readonly HashSet<string> Functions =
    [
        "sin", "cos", "tan", "sinh", "cosh", "tanh", "exp", "log", "ln", "max", "min", "arg", "argmin", "argmax", "det",
        "lim", "sup", "inf", "sign", "dim",
    ];

    private static readonly Dictionary<string, char> Accents = new()
    {
        ["hat"] = '\u0302',
        ["bar"] = '\u0304',
        ["tilde"] = '\u0303',
        ["dot"] = '\u0307',
        ["vec"] = '\u20d7',
    };

    // The letters that usual fonts have; the others are shown as they are.
    private static readonly Dictionary<char, char> Script = new()
    {
        ['B'] = 'ℬ',
        ['E'] = 'ℰ',
        ['F'] = 'ℱ',
        ['H'] = 'ℋ',
        ['I'] = 'ℐ',
        ['L'] = 'ℒ',
        ['M'] = 'ℳ',
        ['R'] = 'ℛ',
    };

    private static readonly Dictionary<char, char> DoubleStruck = new()
    {
        ['C'] = 'ℂ',
        ['N'] = 'ℕ',
        ['P'] = 'ℙ',
        ['Q'] = 'ℚ',
        ['R'] = 'ℝ',
        ['Z'] = 'ℤ',
    };

    /// <summary>A letter of <c>mathcal</c> or <c>mathbb</c>.</summary>
    public static char Style(string command, char letter) =>
        (command == "mathbb" ? DoubleStruck : Script).GetValueOrDefault(letter, letter);

    /// <summary>The name of a variable.</summary>
    public static string? Letter(string command) => Letters.GetValueOrDefault(command);

    /// <summary>A sign or a function, written upright.</summary>
    public static string? Sign(string command) =>
        Functions.Contains(command) ? command : Upright.GetValueOrDefault(command);

    /// <summary>What stands between two sides, with space around it.</summary>
    public static string? Relation(string command) => Relations.GetValueOrDefault(command);

    /// <summary>The mark set over what follows.</summary>
    public static char? Accent(string command) => Accents.TryGetValue(command, out var mark) ? mark : null;
}
