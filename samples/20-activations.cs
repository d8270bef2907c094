#:project ../src/Nadir.Pictures/Nadir.Pictures.csproj
using Nadir;
using Nadir.Figures;
using Nadir.Pictures;
using Nadir.Tensors;

// Sigmoid, tanh and ReLU at the whole numbers from −10 to 10, with their slopes, by which a layer multiplies the gradient it
// passes back: a sigmoid at most by 1/4, and from ±5 on by less than 1/100; tanh by 1 at 0 alone; ReLU by 1 above 0, by 0 elsewhere.
var x = Tensor.From([.. Enumerable.Range(-10, 21).Select(i => (double)i)]).RequiresGradient();
var figures = new List<Figure>();
foreach (var activation in new[] { Activations.Sigmoid(), Activations.Tanh(), Activations.Relu() })
{
    var (y, slope) = (activation.Apply(x).ToArray<double>(), Gradients.Of(activation.Apply(x).Sum(), [x])[0].ToArray<double>());
    Console.WriteLine($"{activation.EntryName}: at −10 {y[0]:0.######}, at 1 {y[11]:0.######}; slope at 0 {slope[10]:0.######}, at 5 {slope[15]:0.######}");
    var figure = new Figure(activation.EntryName) { XAxis = new Axis { Title = "x" }, Width = 360, Height = 320 };
    figure.AddLine(x.ToArray<double>(), y, "value").Markers = true;
    figure.AddLine(x.ToArray<double>(), slope, "slope").Markers = true;
    figures.Add(figure);
}

var path = args.Length > 0 ? args[0] : "activations.svg";
new FigureGrid("Activations and their slopes", 3, figures).Save(path);
