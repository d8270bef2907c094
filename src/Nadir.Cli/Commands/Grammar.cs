namespace Nadir.Cli;

/// <summary>What help pages say of values that several commands take.</summary>
internal static class Grammar
{
    /// <summary>How a named thing is written.</summary>
    public static (string Title, IReadOnlyList<(string Name, string Text)> Rows) Names { get; } = ("How a NAME is written",
    [
        ("name", "The thing with its defaults: adam."),
        ("name:value", "With its first parameter: sgd:0.1."),
        ("name:key=value,…", "With parameters by name: sgd:learningRate=0.05,momentum=0.9,nesterov=true."),
        ("", "Upper and lower case, hyphens and underscores do not matter. 'nadir list' shows all names, 'nadir describe NAME' their parameters."),
    ]);

    /// <summary>How a formula is written.</summary>
    public static (string Title, IReadOnlyList<(string Name, string Text)> Rows) Formulas { get; } = ("How a FORMULA is written",
    [
        ("2x, 3(x+1), x*y", "Products: * is left out only after a number."),
        ("x^2, x**2, x/y", "Powers and quotients. Put a formula in quotes: shells read *, |, ( and < themselves."),
        ("sin(x), exp(-x), |x|", "Functions: sqrt, log, tanh, min, max, sigmoid, erf and more; pi and e are numbers."),
        ("where(x>0, x, 0.1x)", "One or the other, by a condition; conditions are joined by 'and', 'or', 'not'."),
    ]);

    /// <summary>What data can be.</summary>
    public static (string Title, IReadOnlyList<(string Name, string Text)> Rows) Data { get; } = ("What DATA can be",
    [
        ("name", "A set that comes with Nadir: digits, digits:train=2000, moons. 'nadir list data' shows all."),
        ("folder", "IDX files under the names of MNIST and Fashion-MNIST, CIFAR's binary files, or images in a folder for each class."),
        ("file.csv, file.tsv", "A table with a header row, one row a sample."),
        ("file.jsonl", "A table as JSON, an object a line."),
        ("file.npz", "NumPy arrays called x_train, y_train and perhaps x_test, y_test."),
        ("file.svm", "Sparse rows as libsvm has them; under any name."),
        ("", "Files may be packed by gzip: file.csv.gz."),
    ]);
}
