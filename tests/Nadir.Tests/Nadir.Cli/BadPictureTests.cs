namespace Nadir.Tests.Cli;

/// <summary>Pictures that cannot be drawn: each call gives one clear sentence, the right code, and leaves nothing behind.</summary>
public sealed class BadPictureTests(PictureFiles files) : IClassFixture<PictureFiles>
{
    private const string Descend = "descend --start x=1,y=1 ";
    private const string OnLine = "descend --data line --start k=0,b=0 ";

    /// <summary>The call ({name} is a file of the fixture), the code, and what the sentence must hold, separated by |.</summary>
    public static TheoryData<string, int, string> Calls => new()
    {
        // Formulas.
        { "plot curve \"x +* 2\"", 2, "FORMULA: |`*`" },
        { "plot curve \"\"", 2, "FORMULA: |empty" },
        { "plot curve x \"2x)\"", 2, "FORMULA: |`)`" },
        { "plot implicit \"x**2 y**2 x*y-1\"", 2, "missing operator between `x**2` and `y**2`; did you mean `+`?" },
        { "plot implicit \"x=y=1\"", 2, "at most one `=`" },
        { "plot implicit \"1=2\"", 2, "nothing to draw" },
        { "plot contour \"x y\"", 2, "did you mean `*`?" },
        { "plot surface \"(x\"", 2, "not closed" },
        { "plot field \"x+\"", 2, "ends where `+` needs an operand" },
        { Descend + "\"x +* y\"", 2, "FORMULA: |`*`" },
        { OnLine + "--model \"k*x +\"", 2, "--model: |ends where `+`" },
        { "plot regularizer l1 --on \"(a\"", 2, "--on: |not closed" },
        { "plot curve \"sine(x)\"", 2, "FORMULA: |sine|sin" },

        // Names.
        { "plot curve x*y", 2, "There are the names x, y, and one axis|--param y=1" },
        { "plot curve x*p z*q", 2, "x, p, z, q|--param p=1,z=1,q=1" },
        { "plot contour x*y*z", 2, "the names x, y, z, and two axes|--param z=1" },
        { "plot contour x*y --x k=0..1", 2, "--x: The formula has no name 'k'. Did you mean 'x'?" },
        { "plot contour x*y --y x=0..1 --x x=0..1", 2, "--x and --y both name 'x'" },
        { "plot curve x --param p=1", 2, "--param: There is no name 'p' in what is drawn" },
        { "plot curve x*p y --param q=1", 2, "no name 'q'|There are x, p, y" },
        { "plot curve x*p --param p", 2, "--param takes names with finite numbers, such as k=0,b=1, got 'p'" },
        { "plot curve x*p --param p=z", 2, "got 'p=z'" },
        { "plot curve x*p --param p=nan", 2, "got 'p=nan'" },
        { "plot curve x*p --param p=1,p=2", 2, "'p' has two values" },
        { "plot curve x=1", 2, "'x=1' is an equation|nadir plot implicit" },
        { "plot contour x*y=1", 2, "is an equation|nadir plot implicit" },
        { "plot surface x*y=1", 2, "is an equation" },
        { "plot field x*y=1", 2, "is an equation" },

        // Ranges.
        { "plot curve x --x 5..1", 2, "--x takes a range a..b with a below b, got '5..1'" },
        { "plot curve x --x 1..1", 2, "with a below b, got '1..1'" },
        { "plot curve x --x", 2, "--x needs a value" },
        { "plot curve x --x 1", 2, "--x takes a range a..b of two numbers, such as -2..2" },
        { "plot curve x --x nan..3", 2, "got 'nan..3'" },
        { "plot curve x --x 0..inf", 2, "got '0..inf'" },
        { "plot curve x --x 0..1/0", 2, "got '0..1/0'" },
        { "plot curve x --x -1e308..1e308", 2, "within ±1e150" },
        { "plot implicit x^2+y^2=1 --x -1e308..1e308", 2, "within ±1e150" },
        { "plot contour x*y --y 1..1.0000000000001", 2, "--y takes a range wide enough for numbers to be told apart" },
        { "plot contour x*y --x 0..1e-300", 2, "--x takes a range wide enough" },
        { "plot loss huber --x 3..-3", 2, "a below b" },
        { "plot activation gelu --x 1", 2, "two numbers" },
        { Descend + "x^2+y^2 --x 3..1", 2, "a below b" },

        // Values.
        { "plot curve sqrt(-1-x^2)", 2, "no finite value for x from -5 to 5. Choose another range" },
        { "plot curve 1/0*x", 2, "no finite value" },
        { "plot contour sqrt(-1-x^2-y^2)", 2, "no finite value" },
        { "plot surface sqrt(-1-x^2-y^2)", 2, "no finite value" },
        { "plot field log(-x^2-1)*y", 2, "no finite value" },
        { "plot contour x*y --levels a,b", 2, "--levels takes numbers with commas between them, such as 0.2,0.5,1, got 'a,b'" },
        { "plot contour x*y --levels 1,nan", 2, "got '1,nan'" },
        { "plot contour x*y --levels 1,,2", 2, "got '1,,2'" },
        { "plot contour x*y --levels", 2, "--levels needs a value" },
        { "plot surface x*y --points 5000", 2, "--points takes a whole number from 2 to 400, got '5000'" },
        { "plot surface x*y --points 1", 2, "from 2 to 400, got '1'" },
        { "plot surface x*y --view 30", 2, "--view takes two angles" },
        { "plot surface x*y --view 0,100", 2, "--view: Elevation is from −90 to 90 degrees, got 100" },

        // Output.
        { "plot curve x -o a.tiff", 2, "--out: There is no picture format .tiff|.svg, .html" },
        { "plot curve x -o a.svgg", 2, "Did you mean '.svg'?" },
        { "plot curve x -o a", 2, "'a' has no ending that names a format" },
        { "plot curve x -o", 2, "--out needs a value" },
        { "plot curve x -o {nowhere}/a.svg", 1, "nowhere/a.svg: the folder |does not exist. Create it first" },
        { "plot curve x -o {a.svg} {nowhere}/b.svg", 1, "nowhere/b.svg: the folder " },
        { "plot curve x -o {folder.svg}", 1, "folder.svg: a folder has this name. Choose another" },
        { "plot curve x -o /proc/a.svg", 1, "/proc/a.svg: saving failed" },
        { "plot loss -o {a.svg} huber", 2, "needs NAME: --out takes all that follows it, so write NAME first" },
        { "plot curve x --size 30x30", 2, "--size takes width x height in pixels, each from 80 to 20000|got '30x30'" },
        { "plot curve x --size big", 2, "got 'big'" },
        { "plot curve x --theme pink", 2, "--theme takes light, dark or automatic, got 'pink'" },
        { Descend + "x^2+y^2 --steps 1000000 -o {nowhere}/a.gif", 1, "the folder " },

        // Entries.
        { "plot", 0, "" },
        { "plot curv x", 2, "no command 'plot curv'. Did you mean 'curve'?" },
        { "plot loss", 2, "'nadir plot loss' needs NAME" },
        { "plot loss hubr", 2, "no loss called 'hubr'. Did you mean 'huber'?" },
        { "plot loss huber:delta=-1", 2, "NAME: delta must be a finite number above 0, got -1" },
        { "plot loss huber:dleta=1", 2, "no parameter 'dleta'|Did you mean 'delta'?" },
        { "plot loss poisson hinge", 2, "cannot be drawn over one number|Poisson over the residual|Draw them apart" },
        { "plot loss categoricalCrossEntropy --over residual", 2, "cannot be drawn over the residual; draw it over the probability" },
        { "plot loss huber --over margins", 2, "--over takes residual, margin or probability (did you mean 'margin'?)" },
        { "plot loss tripletMargin", 2, "takes anchor, positive, negative" },
        { "plot loss huber mse --field", 2, "--field draws one loss, got 2" },
        { "plot loss categoricalCrossEntropy --field", 2, "Draw it over one number instead" },
        { "plot activation softmax", 2, "Softmax works on whole rows" },
        { "plot activation glu", 2, "no activation called 'glu'|Did you mean" },
        { "plot schedule cosineDecai", 2, "no schedule called 'cosineDecai'. Did you mean 'cosineDecay'?" },
        { "plot schedule cosineDecay:1000 --steps 0", 2, "--steps takes a whole number from 1 up, got '0'" },
        { "plot regularizer", 2, "needs a NAME, such as l1, or --norm" },
        { "plot regularizer l3", 2, "no regularizer called 'l3'" },
        { "plot regularizer l1:0", 2, "is 0 on a single weight" },
        { "plot regularizer orthogonal", 2, "Orthogonal is 0 on a single weight" },
        { "plot regularizer l1:100 --on (a-2)^2+3*(b-0.6)^2", 2, "holds a and b both at 0|Make its factor smaller" },
        { "plot regularizer l1 --on a+b", 1, "falls without end|make the penalty's factor larger" },
        { "plot regularizer l1 --on a*b*c", 2, "the parameters a, b, c; one or two are drawn" },
        { "plot regularizer l1 --on a*b=1", 2, "--on: |equation" },
        { "plot regularizer --norm -1 --on a^2+b^2", 2, "--norm and --radius take numbers above 0" },
        { "plot regularizer --norm 2", 2, "--norm needs something to draw on" },
        { "plot regularizer l1 --radius 2", 2, "--radius goes with --norm" },
        { "plot regularizer l1 --norm 2 --on a^2+b^2", 2, "NAME and --norm exclude each other" },
        { "plot regularizer l1 --path", 2, "--path needs --data" },
        { "plot regularizer l1 --path --data {lone.csv}", 1, "lone.csv" },
        { "plot history {nowhere}", 1, "nowhere: there is no such folder" },
        { "plot history {empty}", 1, "run.json is missing" },
        { "plot file {nowhere}", 1, "nowhere: there is no such file" },
        { "plot file {figure.svg}", 1, "figure.svg, line 1, column 1: this is not valid JSON" },
        { "plot file {torn.json}", 1, "torn.json, line 1" },
        { "plot file {newer.json}", 1, "newer.json|nadir-figure/2" },
        { "plot file {other.json}", 1, "other.json|nadir-figure" },

        // Descents.
        { "descend", 2, "takes a FORMULA, or --data with --model" },
        { "descend x^2", 2, "--start is missing: where do the paths begin? Write --start x=1." },
        { "descend x^2 --start y=1", 2, "--start: 'x^2' has no parameter 'y'. Did you mean 'x'?" },
        { "descend x^2+y^2 --start x=1", 2, "--start: y has no value" },
        { "descend x^2 --start x=1,x=2", 2, "--start: x has two values" },
        { "descend x^2 --start x=nan", 2, "--start takes names with finite numbers|got 'x=nan'" },
        { "descend x^2 --start x", 2, "got 'x'" },
        { "descend log(x) --start x=-1", 2, "--start: 'log(x)' is NaN at the start x = -1. Start where it has a finite value" },
        { "descend x^2 --start x=1 --steps -1", 2, "--steps takes a whole number from 0 to 1000000, got '-1'" },
        { "descend x^2 --start x=1 --steps 2000000", 2, "got '2000000'" },
        { "descend x^2 --start x=1 --optimizer sdg:0.1", 2, "--optimizer: There is no optimizer called 'sdg'. Did you mean 'sgd'?" },
        { "descend x^2 --start x=1 --optimizer sgd:-1", 2, "--optimizer: learningRate must be a finite number above 0, got -1" },
        { "descend x^2=1 --start x=1", 2, "FORMULA: |equation 'x^2=1'" },
        { "descend x<1 --start x=1", 2, "condition" },
        { "descend 3 --start x=1", 2, "no parameters" },
        { "descend mean(x) --start x=1", 2, "over rows of data" },
        { "descend x^2 --start x=1 --loss mse", 2, "--loss goes with --data and --model" },
        { "descend x^2 --start x=1 --model k*x", 2, "FORMULA and --model exclude each other" },
        { "descend --model k*x --start k=1", 2, "--model and --target need --data" },
        { "descend x^2 --start x=1 --target y", 2, "need --data" },
        { "descend --data {nowhere} --model k*x --start k=1", 1, "nowhere: there is no such data set, file or folder" },
        { "descend --data {words.csv} --model k*z --start k=1,z=1", 2, "uses no column of the data. The columns are x, y" },
        { "descend --data {words.csv} --model k*x --start k=1 --loss logCosh", 0, "" },
        { "descend --data {nan.csv} --model k*x --start k=1", 1, "nan.csv" },
        { OnLine + "--model k*x+b --target z", 2, "--data: There is no column 'z'|The columns are x, y" },
        { OnLine + "--model k*x+b+y", 2, "uses the target 'y'" },
        { OnLine + "--model k*x+b --loss msee", 2, "--loss: There is no loss called 'msee'" },
        { OnLine + "--model k*x+b --loss categoricalCrossEntropy", 2, "compares rows of classes" },
        { OnLine + "(k*x+b-y)^2", 2, "outside mean(…) and sum(…)" },
        { OnLine + "mean((k*x+b-y)^2) --loss mse", 2, "FORMULA is the loss itself" },
        { "descend x^2 --start x=1 --show surface", 2, "--show surface needs two parameters, there is one: x" },
        { "descend x^2 --start x=1 --show fit", 2, "--show fit needs --data with --model" },
        { "descend x^2 --start x=1 --show pie", 2, "--show takes contour, surface, losses or fit, got 'pie'" },
        { "descend x^2+y^2+z^2 --start x=1,y=1,z=1 --show contour", 2, "at most two parameters, there are x, y, z. Take --show losses" },
    };

    [Theory]
    [MemberData(nameof(Calls))]
    public void BadPicture_AnyCall_GivesOneClearSentenceAndLeavesNothing(string call, int code, string fragments)
    {
        var before = files.Entries();

        var run = CommandRun.Of([.. CommandWords.Of(call).Select(Resolve)]);

        Assert.True(code == run.Code, $"{run.Code}: {run.Error}");
        Assert.Equal(before, files.Entries());
        if (code == 0)
            return;
        Assert.Equal("", run.Output);
        var lines = run.Error.TrimEnd('\n').Split('\n');
        Assert.StartsWith("error: ", lines[0], StringComparison.Ordinal);
        Assert.EndsWith(".", lines[0].Replace('?', '.'), StringComparison.Ordinal);
        Assert.True(lines.Length == 1 || (lines.Length == 3 && lines[2].Trim() == "^"), run.Error);
        Assert.All(fragments.Split('|'), fragment => Assert.Contains(fragment, lines[0], StringComparison.Ordinal));
        Assert.All(["   at ", "Exception", "Parameter '", "Draw.", "Formula.", ".With("], word => Assert.DoesNotContain(word, run.Error, StringComparison.Ordinal));
    }

    [Fact]
    public void BadPicture_Table_HoldsManyDistinctCalls() => Assert.True(Calls.Select(row => row.Data.Item1).Distinct().Count() >= 120);

    [Theory]
    [InlineData("plot curve", "x +* 2", 4)]
    [InlineData("plot implicit", "x**2 y**2 x*y-1", 6)]
    [InlineData("plot contour", "(x", 1)]
    [InlineData("descend --start x=1", "3 * x +", 8)]
    [InlineData("plot regularizer l1 --on", "a $ b", 3)]
    public void BadPicture_OfAMalformedFormula_ShowsThePlaceBelowTheSentence(string command, string formula, int column)
    {
        var run = CommandRun.Of([.. command.Split(' '), formula]);

        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Equal([$"  {formula}", new string(' ', column + 1) + "^"], run.Error.TrimEnd('\n').Split('\n')[1..]);
    }

    private string Resolve(string argument)
    {
        var open = argument.IndexOf('{', StringComparison.Ordinal);
        var close = argument.IndexOf('}', StringComparison.Ordinal);
        return open < 0 ? argument : files[argument[(open + 1)..close]] + argument[(close + 1)..];
    }
}
