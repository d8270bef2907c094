namespace Nadir.Tests.Cli;

/// <summary>Calls and files that cannot work: each gives one clear line, the right code, and leaves nothing behind.</summary>
public sealed class BadInputTests(BadInputFiles files) : IClassFixture<BadInputFiles>
{
    private const string Train = "train --out {new} --model mlp:units=4 --epochs 1 --data ";
    private const string OnGood = "train --out {new} --epochs 1 --data {good.csv} --model mlp:units=4 ";

    /// <summary>The call ({name} is a file of the fixture), the code, and what the line must hold, separated by |.</summary>
    public static TheoryData<string, int, string> Calls => new()
    {
        // The command line itself.
        { "trian", 2, "no command 'trian'|Did you mean 'train'?|nadir --help" },
        { "--jsn", 2, "no option '--jsn'|nadir --help" },
        { "train", 2, "needs --data DATA" },
        { "train --data line", 2, "needs --model MODEL|preset" },
        { "train --model mlp --data", 2, "--data needs a value" },
        { "train --dta line --model mlp", 2, "no option '--dta'|Did you mean '--data'?" },
        { OnGood + "more", 2, "'more' is one argument too many" },
        { OnGood + "--batch 0", 2, "--batch takes a whole number from 1 up, got '0'" },
        { OnGood + "--batch ten", 2, "--batch|got 'ten'" },
        { OnGood + "--batch 1.5", 2, "--batch|got '1.5'" },
        { OnGood + "--batch 99999999999", 2, "--batch|got '99999999999'" },
        { OnGood + "--batch 3 --batch 4", 2, "--batch was given 2 times" },
        { OnGood + "--epochs 0", 2, "--epochs" },
        { OnGood + "--validation-split 1", 2, "--validation-split takes a number from 0 up, below 1, got '1'" },
        { OnGood + "--validation-split -0.1", 2, "got '-0.1'" },
        { OnGood + "--validation-split nan", 2, "got 'nan'" },
        { OnGood + "--seed -1", 2, "--seed takes a whole number from 0 up, got '-1'" },
        { OnGood + "--threads 1000", 2, "--threads takes a whole number from 0 to 256, got '1000'" },
        { OnGood + "--dtype float16", 2, "--dtype takes float32 or float64|did you mean 'float32'?" },
        { OnGood + "--scale standart", 2, "did you mean 'standard'?" },
        { OnGood + "--early-stopping soon", 2, "--early-stopping takes a whole number from 0 up, got 'soon'" },
        { OnGood + "--optimizer sdg", 2, "--optimizer|no optimizer called 'sdg'|Did you mean 'sgd'?" },
        { OnGood + "--optimizer sgd:learningRate=-0.1", 2, "learningRate must be a finite number above 0, got -0.1" },
        { OnGood + "--optimizer sgd:learningRate=fast", 2, "learningRate|takes a number|fast" },
        { OnGood + "--optimizer sgd:lerningRate=0.1", 2, "no parameter 'lerningRate'|Did you mean 'learningRate'?" },
        { OnGood + "--optimizer sgd:learningRate=0.1,learningRate=0.2", 2, "twice" },
        { OnGood + "--optimizer sgd:", 2, "key=value" },
        { OnGood + "--optimizer sgd:momentum=1", 2, "momentum must be at least 0 and below 1, got 1" },
        { OnGood + "--optimizer :0.1", 2, "does not start with a name" },
        { OnGood + "--loss huberr", 2, "no loss called 'huberr'" },
        { OnGood + "--loss mse:reduction=none", 2, "--loss|reduction none|Use mean or sum" },
        { OnGood + "--metrics acuracy", 2, "no metric called 'acuracy'|Did you mean 'accuracy'?" },
        { "train --out {new} --data {good.csv} --model mlpp", 2, "no model called 'mlpp'|Did you mean 'mlp'?" },
        { "train --out {new} --data {good.csv} --model mlp:units=0", 2, "must be a whole number above 0, got 0" },
        { "train --out {new} --data {good.csv} --model mlp:unit=3", 2, "no parameter 'unit'|Did you mean 'units'?" },
        { Train + "digits:trian=10", 2, "no parameter 'trian'|Did you mean 'train'?" },
        { Train + "digits:train=-5", 2, "train must be a whole number above 0, got -5" },
        { Train + "line --target y", 2, "'line' has no columns|'y'" },
        { "data lok", 2, "Did you mean 'look'?" },
        { "data look", 2, "needs DATA" },
        { "data look {nowhere.csv}", 1, "nowhere.csv|no such data set, file or folder" },
        { "data look mons", 1, "Did you mean 'moons'?" },
        { "data look moons:nois=1", 2, "no parameter 'nois'|Did you mean 'noise'?" },
        { "data look {good.csv} --target knd", 2, "--target: there is no column 'knd'|Did you mean 'kind'?|a, b, kind" },
        { "data look moons --target kind", 2, "'moons' has no columns" },
        { "data look {table.txt}", 1, "table.txt|files of this kind are not read" },
        { "data look {nothing}", 1, "nothing|this folder holds none of the data that is read" },
        { "data look {ragged.csv}", 1, "ragged.csv|line 3" },
        { "data look {empty.csv}", 1, "empty.csv" },
        { "data look {header.csv}", 1, "header.csv" },
        { "data look {broken.png}", 1, "broken.png|no image" },
        { "data look {broken.npy}", 1, "broken.npy" },
        { "data look {broken.npz}", 1, "broken.npz" },
        { "data look {broken.safetensors}", 1, "broken.safetensors" },
        { "data look {broken.npy} --target x", 1, "broken.npy" },
        { "data look {lonely}", 1, "lonely" },
        { "export {run}", 2, "needs --out" },
        { "export -o {new.onnx}", 2, "needs RUN" },
        { "export {run} -o {new.xyz}", 2, "its ending does not tell the form|.onnx|--to" },
        { "export {run} -o {new.onnx} --to onx", 2, "--to|'onx'|Did you mean 'onnx'?" },
        { "export {run} -o {good.csv/new.onnx}", 1, "good.csv" },
        { "export {run} -o {good.csv} --to tensorboard", 1, "good.csv" },
        { "export {run} -o {new.onnx} --weights none", 2, "--weights|'none'" },
        { "export {nowhere} -o {new.onnx}", 1, "nowhere" },
        { "export {full} -o {new.onnx}", 1, "full" },
        { "export {run-torn} -o {new.onnx}", 1, "run.json" },
        { "export {run-weights} -o {new.onnx}", 1, "model.safetensors" },
        { "export {run-modelless} -o {new.onnx}", 1, "run-modelless" },
        { "describe", 2, "needs NAME" },
        { "describe sdg", 2, "Nothing is called 'sdg'|Did you mean 'sgd'?" },
        { "describe softmax", 2, "activation/softmax or layer/softmax" },
        { "describe huber:delta=-1", 2, "delta must be a finite number above 0, got -1" },
        { "describe MSELoss", 2, "'nadir describe meanSquaredError' tells what differs" },
        { "describe lr", 2, "Nothing is called 'lr'|here 'learningRate'. It is a parameter" },
        { "describe los/mse", 2, "no kind 'los'|Did you mean 'loss'?" },
        { "list los", 2, "no kind 'los'|Did you mean 'loss'?" },
        { "list loss more", 2, "'more' is one argument too many" },
        { "evaluate", 2, "needs RUN" },
        { "evaluate {run} --weights worst", 2, "--weights takes best or last" },
        { "predict {run}", 2, "needs --data DATA" },
        { "predict {run} --data {good.csv}", 2, "needs --out FILE" },
        { "resume {run} --epochs 2", 2, "has 2 epochs behind it|--epochs 12" },

        // Data.
        { Train + "{nowhere}", 1, "nowhere: there is no such data set, file or folder" },
        { Train + "digitz", 1, "digitz|Did you mean 'digits'?" },
        { Train + "{nothing}", 1, "nothing|train-images" },
        { Train + "{truncated-gzip}", 1, "train-images-idx3-ubyte.gz" },
        { Train + "{lying}", 1, "train-images-idx3-ubyte|declares" },
        { Train + "{magic}", 1, "train-images-idx3-ubyte|byte 0" },
        { Train + "{label}", 1, "train-labels-idx1-ubyte|10" },
        { Train + "{counts}", 1, "counts/train-labels|3|4" },
        { Train + "{short}", 1, "ends within its header" },
        { Train + "{lonely}", 1, "train-labels" },
        { Train + "{ragged.csv}", 1, "ragged.csv, line 3|3|2" },
        { Train + "{word.csv}", 1, "word.csv, line 32, column 'a'|'oops'" },
        { Train + "{nan.csv}", 1, "nan.csv, line 3, column 'a'" },
        { Train + "{missing.csv}", 1, "missing.csv, line 3, column 'a'|empty" },
        { Train + "{comma.csv}", 1, "comma.csv" },
        { Train + "{empty.csv}", 1, "empty.csv: the file is empty" },
        { Train + "{header.csv}", 1, "header.csv|no row of data" },
        { Train + "{twice.csv}", 1, "two columns are called 'a'" },
        { Train + "{quote.csv}", 1, "quote.csv, line 2|quote" },
        { Train + "{one-class.csv}", 1, "'kind' is 'x' in every row" },
        { Train + "{latin.csv}", 1, "latin.csv|not UTF-8" },
        { Train + "{torn.csv.gz}", 1, "torn.csv.gz" },
        { Train + "{table.txt}", 1, "table.txt: files of this kind are not read" },
        { Train + "{good.csv} --target colour", 1, "good.csv|'colour'|kind" },
        { Train + "{good.csv} --test {lacks.csv}", 1, "lacks.csv|'b'" },
        { Train + "{good.csv} --test {stranger.csv}", 1, "stranger.csv, line 3, column 'kind'|'z'" },
        { Train + "{values.csv} --validation-split 0.5 --stratify", 1, "class numbers|stratify" },
        { Train + "{good.csv} --validation-split 0.01", 1, "0.01|6 samples|0 to validate" },

        // Networks that do not fit.
        { "train --out {new} --data moons --model seedCnn", 1, "0.conv2D|[2]" },
        { "train --out {new} --data {good.csv} --model logistic:classes=1 --loss sparseCategoricalCrossEntropy:fromLogits=true", 1, "SparseCategoricalCrossEntropy|1" },
        { OnGood + "--loss meanSquaredError", 1, "MeanSquaredError needs target and prediction of one shape" },
        { "train --out {new} --data {good.csv} --model {missing.json}", 1, "missing.json" },
        { "train --out {new} --data {good.csv} --model {broken.json}", 1, "broken.json, line 1, column" },
        { "train --out {new} --data {good.csv} --model {twice.json}", 1, "twice.json|layers" },
        { "train --out {new} --data {good.csv} --model {newer.json}", 1, "newer.json|nadir-model/9" },
        { "train --out {new} --data {good.csv} --model {layer.json}", 1, "layer.json|no layer called 'dens'|Did you mean 'dense'?" },
        { "train --out {new} --data {good.csv} --model {units.json}", 1, "units.json|-2" },
        { "train --out {new} --data {good.csv} --model {no-layers.json}", 1, "no-layers.json|at least one layer" },

        // Places to write to.
        { "train --out {full} --epochs 1 --data {good.csv} --model mlp", 1, "full: a run needs a new or empty folder" },
        { "train --out {good.csv} --epochs 1 --data {good.csv} --model mlp", 1, "good.csv: a run needs a new or empty folder" },
        { "train --out {good.csv}/run --epochs 1 --data {good.csv} --model mlp", 1, "good.csv/run: the run's folder cannot be made" },
        { "train --out /proc/nadir --epochs 1 --data {good.csv} --model mlp", 1, "/proc/nadir" },
        { "predict {run} --data {good.csv} -o {nowhere}/p.csv", 1, "nowhere/p.csv: saving failed|does not exist" },
        { "predict {run} --data {good.csv} -o {nothing}", 1, "nothing: saving failed: a folder has this name" },
        { "predict {run} --data {good.csv} -o /dev/full", 1, "/dev/full|no space left on device" },

        // Runs.
        { "evaluate {nowhere}", 1, "nowhere: there is no such folder" },
        { "evaluate {nothing}", 1, "nothing: there is no run in this folder: run.json is missing" },
        { "evaluate {run-torn}", 1, "run-torn/run.json, line" },
        { "evaluate {run-newer}", 1, "run-newer/run.json|nadir-run/2" },
        { "evaluate {run-weights}", 1, "run-weights/model/model.safetensors" },
        { "evaluate {run-shape}", 1, "run-shape/model/model.safetensors|weight" },
        { "evaluate {run-moved}", 1, "moved.csv: this is not the data|SHA-256 is " },
        { "report {run-moved}", 1, "SHA-256" },
        { "resume {run-moved} --epochs 9", 1, "SHA-256" },
        { "resume {run-optionless} --epochs 9", 1, "run-optionless/run.json|options" },
        { "evaluate {run} --weights best", 1, "no best weights|without validation" },
        { "evaluate {run} --data digits:train=10,test=0", 1, "[2]|[1, 28, 28]" },
        { "evaluate {run} --data {lacks.csv}", 1, "lacks.csv|'b'" },
        { "predict {run} --data {lacks.csv} -o {new}", 1, "lacks.csv|'b'" },
        { "predict {run} --data {nowhere} -o {new}", 1, "nowhere" },
        { "predict {run-line} --data {good.csv} -o {new}", 1, "[6, 2]|[1]" },
    };

    [Theory]
    [MemberData(nameof(Calls))]
    public void BadInput_AnyCall_GivesOneClearLineAndLeavesNothing(string call, int code, string fragments)
    {
        var before = files.Entries();

        var run = CommandRun.Of([.. call.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Resolve)]);

        var line = run.Error;
        Assert.Equal("", run.Output);
        Assert.True(line.StartsWith("error: ", StringComparison.Ordinal) && line.IndexOf('\n', StringComparison.Ordinal) == line.Length - 1, $"not one line: {line}");
        Assert.All(fragments.Split('|'), fragment => Assert.Contains(fragment, line, StringComparison.Ordinal));
        Assert.DoesNotContain("   at ", line, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", line, StringComparison.Ordinal);
        Assert.DoesNotContain("Parameter '", line, StringComparison.Ordinal);
        Assert.Equal(code, run.Code);
        Assert.Equal(before, files.Entries());
    }

    [Fact]
    public void BadInput_Table_HoldsManyDistinctCalls() => Assert.True(Calls.Select(row => row.Data.Item1).Distinct().Count() >= 60);

    private string Resolve(string argument)
    {
        var open = argument.IndexOf('{', StringComparison.Ordinal);
        var close = argument.IndexOf('}', StringComparison.Ordinal);
        return open < 0 ? argument : files[argument[(open + 1)..close]] + argument[(close + 1)..];
    }
}
