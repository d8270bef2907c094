"""Writes scikit_learn_preparation.json: what scikit-learn 1.2.1 makes of small tables.

Run: /usr/bin/python3 scikit_learn_preparation.py > scikit_learn_preparation.json
Each case: our specification, the training and test tables, the names and numbers out, and the way back where there is one.
"""
import json
import warnings

import numpy as np
import sklearn
from sklearn.compose import ColumnTransformer
from sklearn.feature_extraction.text import CountVectorizer, HashingVectorizer, TfidfTransformer, TfidfVectorizer
from sklearn.impute import SimpleImputer
from sklearn.pipeline import Pipeline
from sklearn.preprocessing import (KBinsDiscretizer, MaxAbsScaler, MinMaxScaler, OneHotEncoder, OrdinalEncoder,
                                   PolynomialFeatures, RobustScaler, StandardScaler)

warnings.simplefilter("ignore")
rng = np.random.RandomState(7)
NAN = float("nan")
cases = []


def plain(value):
    if value is None:
        return None
    if isinstance(value, str):
        return value
    value = float(value)
    return "NaN" if np.isnan(value) else value


def matrix(values):
    values = values.toarray() if hasattr(values, "toarray") else np.asarray(values)
    return [[plain(v) for v in row] for row in values]


def columns(values):
    rows = np.asarray(values, dtype=object)
    made = [[plain(v) for v in rows[:, i]] for i in range(rows.shape[1])]
    return [[None if v == "NaN" else v for v in own] if any(isinstance(v, str) and v != "NaN" for v in own) else own for own in made]


def name(text):
    return text[:-2] if text.endswith(".0") else text


def add(spec, estimator, train, test, inverse=False, names=None, rename=True):
    train, test = np.asarray(train), np.asarray(test)
    given = names or [f"x{i}" for i in range(train.shape[1])]
    estimator.fit(train)
    case = {"spec": spec, "columns": given, "train": columns(train), "test": columns(test),
            "names": [name(str(n)) for n in estimator.get_feature_names_out(None if names is None else np.asarray(names, dtype=object))],
            "trainOut": matrix(estimator.transform(train)), "testOut": matrix(estimator.transform(test))}
    if inverse:
        case["inverse"] = matrix(estimator.inverse_transform(estimator.transform(train)))
    cases.append(case)


def text(spec, estimator, train, test):
    train, test = np.asarray(train, dtype=object), np.asarray(test, dtype=object)
    estimator.fit(train)
    names = [str(n) for n in estimator.get_feature_names_out()] if hasattr(estimator, "get_feature_names_out") else None
    cases.append({"spec": spec, "columns": ["x0"], "train": [list(train)], "test": [list(test)], "names": names,
                  "trainOut": matrix(estimator.transform(train)), "testOut": matrix(estimator.transform(test))})


# --- numbers
def numbers(rows, seed):
    own = np.random.RandomState(seed)
    table = own.normal(3, 20, (rows, 4))
    table[:, 1] = 7.25
    table[:, 2] = own.randint(0, 4, rows)
    return table


def holes(table, seed):
    table = table.copy()
    table[np.random.RandomState(seed).rand(*table.shape) < 0.2] = NAN
    table[0] = 1.5
    return table


sets = [("plain", numbers(20, 1), numbers(5, 2)), ("holes", holes(numbers(20, 3), 4), holes(numbers(6, 5), 6)),
        ("one row", numbers(1, 7), numbers(3, 8)), ("ties", np.floor(numbers(15, 9) / 10), np.floor(numbers(4, 10) / 10)),
        ("empty column", np.column_stack([numbers(8, 11), np.full(8, NAN)]), np.column_stack([numbers(3, 12), [1.0, NAN, 2.0]]))]
for _, train, test in sets:
    for mean in (True, False):
        for std in (True, False):
            add(f"standardScaler:withMean={mean},withDeviation={std}".lower().replace("standardscaler", "standardScaler"),
                StandardScaler(with_mean=mean, with_std=std), train, test, inverse=True)
    for span in ((0, 1), (-3, 2.5)):
        for clip in (False, True):
            add(f"minMaxScaler:from={span[0]},to={span[1]},clip={str(clip).lower()}", MinMaxScaler(feature_range=span, clip=clip), train, test, inverse=True)
    add("maxAbsScaler", MaxAbsScaler(), train, test, inverse=True)
    for low, high in ((25.0, 75.0), (10.0, 80.0), (0.0, 100.0)):
        for unit in (False, True):
            if unit and low == 0:
                continue
            add(f"robustScaler:lowPercentile={low},highPercentile={high},unitVariance={str(unit).lower()}",
                RobustScaler(quantile_range=(low, high), unit_variance=unit), train, test, inverse=True)
    add("robustScaler:withCentering=false", RobustScaler(with_centering=False), train, test, inverse=True)
    add("robustScaler:withScaling=false", RobustScaler(with_scaling=False), train, test, inverse=True)

# --- imputation
for label, train, test in sets:
    for strategy in ("mean", "median", "most_frequent", "constant"):
        for indicator in (False, True):
            for keep in (False, True):
                add(f"simpleImputer:strategy={strategy},addIndicator={str(indicator).lower()},keepEmptyFeatures={str(keep).lower()}",
                    SimpleImputer(strategy=strategy, add_indicator=indicator, keep_empty_features=keep), train, test)
    add("simpleImputer:strategy=constant,fillValue=-2.5", SimpleImputer(strategy="constant", fill_value=-2.5), train, test)

# --- bins
for label, train, test in sets:
    if np.isnan(train).any() or len(train) < 2:
        continue
    for strategy in ("uniform", "quantile"):
        for bins in (2, 3, 5, 7):
            for encode in ("ordinal", "onehot"):
                add(f"kBinsDiscretizer:nBins={bins},encode={'oneHot' if encode == 'onehot' else encode},strategy={strategy}",
                    KBinsDiscretizer(n_bins=bins, encode=encode, strategy=strategy), train, test, inverse=True)
# Where a number is as far from two centres, rounding decides: k-means on numbers without such.
for seed, rows in ((31, 20), (32, 9), (33, 60)):
    own = np.random.RandomState(seed)
    some = np.column_stack([own.normal(3, 20, rows), own.exponential(5, rows), own.standard_cauchy(rows), np.full(rows, 2.5)])
    for bins in (2, 3, 4, 5, 7, 8):
        for encode in ("ordinal", "onehot"):
            add(f"kBinsDiscretizer:nBins={bins},encode={'oneHot' if encode == 'onehot' else encode},strategy=kmeans",
                KBinsDiscretizer(n_bins=bins, encode=encode, strategy="kmeans"), some, some[:4] + 0.01, inverse=True)

# --- polynomials
for degree in (0, 1, 2, 3):
    for least in (0, 1, 2):
        for only in (False, True):
            for bias in (False, True):
                if least > degree or (degree == 0 and not bias):
                    continue
                if degree == 0 and least == 0 and bias:
                    pass
                add(f"polynomialFeatures:degree={degree},minDegree={least},interactionOnly={str(only).lower()},includeBias={str(bias).lower()}",
                    PolynomialFeatures(degree=(least, degree), interaction_only=only, include_bias=bias), numbers(4, 20), numbers(2, 21))

# --- categories
cities = np.array([["Oslo", "a"], ["Bern", "b"], ["Oslo", "a"], ["Rome", "a"], ["Bern", "b"], ["Oslo", "a"], ["Čakovec", "b"], ["😀", "a"], ["oslo", "a"]], dtype=object)
towns = np.array([["Bern", "b"], ["Oslo", "a"], ["Rome", "b"]], dtype=object)
foreign = np.array([["Bern", "c"], ["Paris", "a"], ["Rome", "b"]], dtype=object)
gone = np.array([["Oslo", None], ["Bern", "b"], [None, "a"], ["Rome", "a"]], dtype=object)
codes = np.array([[1, 5], [2, 5], [1, 7], [3, 5], [1, 7], [-4, 5], [2, 7]])
holed = np.array([[1, NAN], [2, 5], [NAN, 7.5], [3, 5], [1, 7.5]])


def encoder(**options):
    return OneHotEncoder(sparse_output=False, **options)


for train, test in ((cities, towns), (codes, codes[:3]), (holed, holed[:2]), (gone, gone[:3])):
    add("oneHotEncoder", encoder(), train, test, inverse=True)
    add("oneHotEncoder:drop=first", encoder(drop="first"), train, test, inverse=True)
    add("oneHotEncoder:drop=ifBinary", encoder(drop="if_binary"), train, test, inverse=True)
    if any(v is None for v in train.ravel()):  # To an ordinal encoder None is a category like any other, NaN is missing.
        train, test = (np.array([[NAN if v is None else v for v in row] for row in part], dtype=object) for part in (train, test))
    add("ordinalEncoder", OrdinalEncoder(), train, test)
    add("ordinalEncoder:encodedMissingValue=-1", OrdinalEncoder(encoded_missing_value=-1), train, test)
for train, test in ((cities, towns), (codes, codes[:3])):
    add("ordinalEncoder", OrdinalEncoder(), train, test, inverse=True)
for train, test in ((cities, foreign), (codes, codes + 1)):
    add("oneHotEncoder:handleUnknown=ignore", encoder(handle_unknown="ignore"), train, test)
    add("oneHotEncoder:handleUnknown=ignore,drop=first", encoder(handle_unknown="ignore", drop="first"), train, test)
    add("ordinalEncoder:handleUnknown=useEncodedValue,unknownValue=-1", OrdinalEncoder(handle_unknown="use_encoded_value", unknown_value=-1), train, test)
    add("ordinalEncoder:handleUnknown=useEncodedValue", OrdinalEncoder(handle_unknown="use_encoded_value", unknown_value=NAN), train, test)
    for least in (2, 3, 0.2, 0.4):
        for drop, word in ((None, "none"), ("first", "first"), ("if_binary", "ifBinary")):
            add(f"oneHotEncoder:handleUnknown=infrequentIfExist,minFrequency={least},drop={word}",
                encoder(handle_unknown="infrequent_if_exist", min_frequency=least, drop=drop), train, test)
    for most in (2, 3, 4):
        add(f"oneHotEncoder:handleUnknown=infrequentIfExist,maxCategories={most}", encoder(handle_unknown="infrequent_if_exist", max_categories=most), train, test)
        add(f"oneHotEncoder:handleUnknown=ignore,maxCategories={most},minFrequency=2", encoder(handle_unknown="ignore", max_categories=most, min_frequency=2), train, test)
add("oneHotEncoder:categories=[[Rome,Oslo,Bern,Paris],[b,a]],handleUnknown=ignore", encoder(categories=[["Rome", "Oslo", "Bern", "Paris"], ["b", "a"]], handle_unknown="ignore"), cities, foreign)
add("ordinalEncoder:categories=[[-4,1,2,3],[5,7]]", OrdinalEncoder(categories=[[-4, 1, 2, 3], [5, 7]]), codes, codes[:3])
for strategy in ("most_frequent", "constant"):
    for indicator in (False, True):
        add(f"simpleImputer:strategy={strategy},addIndicator={str(indicator).lower()}", SimpleImputer(strategy=strategy, add_indicator=indicator, missing_values=None), gone, np.array([[None, None], ["Bern", "b"]], dtype=object))

# --- texts
documents = ["The cat sat on the mat.", "A dog, a CAT & a bird_house; 42 x 7!", "It's über-naïve: the Ωmega of Ж5 日本語 テスト", "", "the the THE cat cat's   dog\t\tdog \n end",
             "emoji 😀😀 a b c and ½ ٣٤ co-operate 𝔘𝔫𝔦"]
more = ["a new cat and the dog", "nothing known: zebra 日本語", "   ", "end"]


def both(name, own, **options):
    for kind, make in (("countVectorizer", CountVectorizer), ("tfidfVectorizer", TfidfVectorizer)):
        text(f"{kind}{':' if name else ''}{name}", make(**own, **options), documents, more)
    text(f"hashingVectorizer:nFeatures=16{',' if name else ''}{name}", HashingVectorizer(n_features=16, **own), documents, more)


both("", {})
both("lowercase=false", {"lowercase": False})
both("stopWords=[the,cat,on]", {"stop_words": ["the", "cat", "on"]})
both("maxNgram=2", {"ngram_range": (1, 2)})
both("minNgram=2,maxNgram=3", {"ngram_range": (2, 3)})
both("analyzer=char,minNgram=1,maxNgram=2", {"analyzer": "char", "ngram_range": (1, 2)})
both("analyzer=char,minNgram=3,maxNgram=3", {"analyzer": "char", "ngram_range": (3, 3)})
both("analyzer=charWb,minNgram=2,maxNgram=5", {"analyzer": "char_wb", "ngram_range": (2, 5)})
both("analyzer=charWb,minNgram=4,maxNgram=4", {"analyzer": "char_wb", "ngram_range": (4, 4)})
both("binary=true", {"binary": True})
for spec, own in (("minDf=2", {"min_df": 2}), ("minDf=0.5", {"min_df": 0.5}), ("maxDf=0.3", {"max_df": 0.3}), ("maxDf=2", {"max_df": 2}), ("maxFeatures=2", {"max_features": 2}),
                  ("minDf=2,maxDf=0.5", {"min_df": 2, "max_df": 0.5}), ("vocabulary=[dog,cat,zebra]", {"vocabulary": ["dog", "cat", "zebra"]})):
    text(f"countVectorizer:{spec}", CountVectorizer(**own), documents, more)
    text(f"tfidfVectorizer:{spec}", TfidfVectorizer(**own), documents, more)
for norm in ("l1", "l2", None):
    for idf in (True, False):
        for smooth in (True, False):
            for sub in (True, False):
                flags = f"norm={norm or 'none'},useIdf={str(idf).lower()},smoothIdf={str(smooth).lower()},sublinearTf={str(sub).lower()}"
                text(f"tfidfVectorizer:{flags}", TfidfVectorizer(norm=norm, use_idf=idf, smooth_idf=smooth, sublinear_tf=sub), documents, more)
                counts = np.random.RandomState(3).poisson(0.8, (7, 5)) + np.eye(7, 5)
                estimator = TfidfTransformer(norm=norm, use_idf=idf, smooth_idf=smooth, sublinear_tf=sub)
                estimator.fit(counts)
                cases.append({"spec": f"tfidfTransformer:{flags}", "columns": [f"x{i}" for i in range(5)], "train": columns(counts), "test": columns(counts[:2]),
                              "names": None, "trainOut": matrix(estimator.transform(counts)), "testOut": matrix(estimator.transform(counts[:2]))})
for norm in ("l1", None):
    text(f"hashingVectorizer:nFeatures=8,alternateSign=false,norm={norm or 'none'}", HashingVectorizer(n_features=8, alternate_sign=False, norm=norm), documents, more)

# --- together
people = np.array([[30.0, "Oslo", 3.5, "a cat", 1.0], [NAN, "Bern", 2.0, "a dog here", 2.0], [51.0, "Oslo", NAN, "cat cat", 3.0],
                   [22.0, "Rome", 7.25, "no", 4.0], [41.0, "Bern", 1.0, "the dog", 5.0]], dtype=object)
later = np.array([[NAN, "Paris", 4.0, "dog", 9.0], [60.0, "Rome", NAN, "zebra", 8.0]], dtype=object)
for remainder in ("drop", "passthrough"):
    for verbose in (True, False):
        steps = ColumnTransformer([("num", Pipeline([("fill", SimpleImputer(strategy="median")), ("scale", StandardScaler())]), [2, 0]),
                                   ("onehotencoder", OneHotEncoder(handle_unknown="ignore", sparse_output=False), [1]),
                                   ("words", CountVectorizer(), 3)], remainder=remainder, verbose_feature_names_out=verbose, sparse_threshold=0)
        steps.fit(people)
        cases.append({"spec": "columnTransformer:transformers=[(forColumns:preparation=(preparationPipeline:[(simpleImputer:strategy=median),standardScaler]),columns=[x2,x0],label=num),"
                              "(forColumns:preparation=(oneHotEncoder:handleUnknown=ignore),columns=[x1]),(forColumns:preparation=countVectorizer,columns=[x3],label=words)],"
                              f"remainder={remainder},verboseFeatureNamesOut={str(verbose).lower()}",
                      "columns": [f"x{i}" for i in range(5)], "train": columns(people), "test": columns(later), "names": [str(n) for n in steps.get_feature_names_out()],
                      "trainOut": matrix(steps.transform(people).astype(float)), "testOut": matrix(steps.transform(later).astype(float))})

print('{"source": "scikit-learn ' + sklearn.__version__ + '", "cases": [')
print(",\n".join(json.dumps(case, ensure_ascii=False, separators=(",", ":")) for case in cases))
print("]}")
